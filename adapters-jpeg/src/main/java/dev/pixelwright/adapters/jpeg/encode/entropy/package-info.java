/** Coefficients become symbols, and symbols become bits. */
@NullMarked
package dev.pixelwright.adapters.jpeg.encode.entropy;

import org.jspecify.annotations.NullMarked;
