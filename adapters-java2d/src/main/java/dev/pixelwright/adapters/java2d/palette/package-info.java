/** Few colours in place of many. */
@NullMarked
package dev.pixelwright.adapters.java2d.palette;

import org.jspecify.annotations.NullMarked;
