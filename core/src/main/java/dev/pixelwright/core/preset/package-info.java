/** Transformations that users have given names. */
@NullMarked
package dev.pixelwright.core.preset;

import org.jspecify.annotations.NullMarked;
