/** A derivative: the one result of one transformation of one image. */
@NullMarked
package dev.pixelwright.core.derivative;

import org.jspecify.annotations.NullMarked;
