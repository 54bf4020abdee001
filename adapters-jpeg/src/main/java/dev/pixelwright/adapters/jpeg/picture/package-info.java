/** Pictures of planes, and what is done to them as a whole. */
@NullMarked
package dev.pixelwright.adapters.jpeg.picture;

import org.jspecify.annotations.NullMarked;
