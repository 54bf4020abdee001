/** From pixels to a file. */
@NullMarked
package dev.pixelwright.adapters.java2d.encode;

import org.jspecify.annotations.NullMarked;
