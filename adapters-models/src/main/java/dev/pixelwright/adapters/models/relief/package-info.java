/** Depth guessed from a picture alone, without a trained model. */
@NullMarked
package dev.pixelwright.adapters.models.relief;

import org.jspecify.annotations.NullMarked;
