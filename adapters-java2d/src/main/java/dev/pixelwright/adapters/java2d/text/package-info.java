/** Text as pixels, from the outlines of one bundled font and without the fonts of the system. */
@NullMarked
package dev.pixelwright.adapters.java2d.text;

import org.jspecify.annotations.NullMarked;
