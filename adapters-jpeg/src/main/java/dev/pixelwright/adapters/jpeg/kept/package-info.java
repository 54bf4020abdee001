/** Decoded pictures that are kept for the next order of the same file. */
@NullMarked
package dev.pixelwright.adapters.jpeg.kept;

import org.jspecify.annotations.NullMarked;
