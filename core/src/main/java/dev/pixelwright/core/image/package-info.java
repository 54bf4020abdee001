/** An uploaded picture: its identity, format, size and the limits it must keep. */
@NullMarked
package dev.pixelwright.core.image;

import org.jspecify.annotations.NullMarked;
