/** Exif and XMP on their way from one file into another. */
@NullMarked
package dev.pixelwright.adapters.java2d.metadata;

import org.jspecify.annotations.NullMarked;
