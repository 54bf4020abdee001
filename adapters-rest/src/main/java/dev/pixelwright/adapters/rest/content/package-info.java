/** Bytes of images and derivatives, with ETags and ranges. */
@NullMarked
package dev.pixelwright.adapters.rest.content;

import org.jspecify.annotations.NullMarked;
