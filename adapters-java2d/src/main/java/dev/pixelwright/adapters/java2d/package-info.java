/** The engine with nothing to install: ImageIO, TwelveMonkeys and a WebP codec whose natives come in its jar. */
@NullMarked
package dev.pixelwright.adapters.java2d;

import org.jspecify.annotations.NullMarked;
