/** Operations that change the shape of a picture. */
@NullMarked
package dev.pixelwright.core.transform.geometry;

import org.jspecify.annotations.NullMarked;
