/** Samples of one component of a picture: where they lie, and how they get there. */
@NullMarked
package dev.pixelwright.adapters.jpeg.plane;

import org.jspecify.annotations.NullMarked;
