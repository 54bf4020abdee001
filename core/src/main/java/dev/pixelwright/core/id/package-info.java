/** The decimal form that all ids share. */
@NullMarked
package dev.pixelwright.core.id;

import org.jspecify.annotations.NullMarked;
