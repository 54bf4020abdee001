/** Operations that put something onto a picture, and what they put there. */
@NullMarked
package dev.pixelwright.core.transform.overlay;

import org.jspecify.annotations.NullMarked;
