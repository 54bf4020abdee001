/** Pictures on top of pictures. */
@NullMarked
package dev.pixelwright.adapters.java2d.overlay;

import org.jspecify.annotations.NullMarked;
