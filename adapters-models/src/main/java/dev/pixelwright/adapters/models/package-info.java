/** From a picture to a 3D model: here, over the depth of the picture, or by who makes them elsewhere. */
@NullMarked
package dev.pixelwright.adapters.models;

import org.jspecify.annotations.NullMarked;
