/** The engine on libvips, which the system provides and JNA reaches. */
@NullMarked
package dev.pixelwright.adapters.vips;

import org.jspecify.annotations.NullMarked;
