/** Where drawn pictures go. */
@NullMarked
package dev.pixelwright.adapters.jpeg.output;

import org.jspecify.annotations.NullMarked;
