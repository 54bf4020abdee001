/** Operations that change colours only. */
@NullMarked
package dev.pixelwright.core.transform.colour;

import org.jspecify.annotations.NullMarked;
