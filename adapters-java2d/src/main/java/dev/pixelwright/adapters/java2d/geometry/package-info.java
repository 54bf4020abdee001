/** Resampling, turning and cutting. */
@NullMarked
package dev.pixelwright.adapters.java2d.geometry;

import org.jspecify.annotations.NullMarked;
