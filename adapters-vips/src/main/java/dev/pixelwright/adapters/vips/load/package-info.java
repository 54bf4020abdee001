/** From a file to upright sRGB pixels. */
@NullMarked
package dev.pixelwright.adapters.vips.load;

import org.jspecify.annotations.NullMarked;
