/** From pixels to a file. */
@NullMarked
package dev.pixelwright.adapters.vips.save;

import org.jspecify.annotations.NullMarked;
