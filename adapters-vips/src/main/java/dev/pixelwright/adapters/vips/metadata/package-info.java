/** What a file tells about its picture, on its way into another or out of the way. */
@NullMarked
package dev.pixelwright.adapters.vips.metadata;

import org.jspecify.annotations.NullMarked;
