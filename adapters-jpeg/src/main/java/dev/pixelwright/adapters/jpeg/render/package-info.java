/** From the planes of a file to those of a result. */
@NullMarked
package dev.pixelwright.adapters.jpeg.render;

import org.jspecify.annotations.NullMarked;
