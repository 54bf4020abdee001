/** The functions of libvips and GObject that are called, and what keeps their memory in order. */
@NullMarked
package dev.pixelwright.adapters.vips.binding;

import org.jspecify.annotations.NullMarked;
