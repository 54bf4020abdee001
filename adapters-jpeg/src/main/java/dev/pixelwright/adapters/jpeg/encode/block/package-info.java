/** Samples become quantised coefficients, many blocks of 8x8 at a time. */
@NullMarked
package dev.pixelwright.adapters.jpeg.encode.block;

import org.jspecify.annotations.NullMarked;
