/** Changes of each pixel's colour alone. */
@NullMarked
package dev.pixelwright.adapters.java2d.colour;

import org.jspecify.annotations.NullMarked;
