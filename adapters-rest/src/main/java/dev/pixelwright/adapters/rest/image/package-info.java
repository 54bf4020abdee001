/** The caller's images: uploading, listing, showing and deleting them. */
@NullMarked
package dev.pixelwright.adapters.rest.image;

import org.jspecify.annotations.NullMarked;
