/** Long lists, asked for part by part. */
@NullMarked
package dev.pixelwright.adapters.rest.listing;

import org.jspecify.annotations.NullMarked;
