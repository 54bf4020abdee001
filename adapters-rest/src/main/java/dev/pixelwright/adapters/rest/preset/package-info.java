/** The names that callers give to transformations. */
@NullMarked
package dev.pixelwright.adapters.rest.preset;

import org.jspecify.annotations.NullMarked;
