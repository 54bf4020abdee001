/** Compression that does not search: where nothing repeats, codes for the single bytes are all there is to gain. */
@NullMarked
package dev.pixelwright.adapters.java2d.deflate;

import org.jspecify.annotations.NullMarked;
