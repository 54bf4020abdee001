/** Pixels and how they are filtered. */
@NullMarked
package dev.pixelwright.adapters.models.picture;

import org.jspecify.annotations.NullMarked;
