/** Thumbnails of a folder of pictures, in plain Java. */
@NullMarked
package dev.pixelwright.examples.thumbnails;

import org.jspecify.annotations.NullMarked;
