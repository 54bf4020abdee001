/** Transformations as JSON, and ordering them. */
@NullMarked
package dev.pixelwright.adapters.rest.transform;

import org.jspecify.annotations.NullMarked;
