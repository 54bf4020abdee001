/** Where each sample of a drawn plane comes from in the plane of the file. */
@NullMarked
package dev.pixelwright.adapters.jpeg.geometry;

import org.jspecify.annotations.NullMarked;
