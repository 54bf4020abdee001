/** From a file to rows of sRGB colours. */
@NullMarked
package dev.pixelwright.adapters.java2d.decode;

import org.jspecify.annotations.NullMarked;
