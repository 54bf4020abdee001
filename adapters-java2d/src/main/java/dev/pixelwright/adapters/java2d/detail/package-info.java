/** Blur and sharpen. */
@NullMarked
package dev.pixelwright.adapters.java2d.detail;

import org.jspecify.annotations.NullMarked;
