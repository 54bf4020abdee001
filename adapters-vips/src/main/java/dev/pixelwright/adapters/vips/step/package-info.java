/** What each operation of the algebra is in the operations of libvips. */
@NullMarked
package dev.pixelwright.adapters.vips.step;

import org.jspecify.annotations.NullMarked;
