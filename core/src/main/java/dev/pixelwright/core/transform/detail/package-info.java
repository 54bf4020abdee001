/** Operations that change fine detail: blur and sharpen. */
@NullMarked
package dev.pixelwright.core.transform.detail;

import org.jspecify.annotations.NullMarked;
