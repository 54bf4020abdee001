/** How far a rendering is. */
@NullMarked
package dev.pixelwright.adapters.java2d.progress;

import org.jspecify.annotations.NullMarked;
