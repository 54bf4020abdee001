/** Pictures in memory: rows of floats to calculate with, bytes to keep. */
@NullMarked
package dev.pixelwright.adapters.java2d.pixel;

import org.jspecify.annotations.NullMarked;
