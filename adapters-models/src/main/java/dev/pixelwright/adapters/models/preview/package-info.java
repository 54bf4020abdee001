/** What a model looks like from the front and a little from the side. */
@NullMarked
package dev.pixelwright.adapters.models.preview;

import org.jspecify.annotations.NullMarked;
