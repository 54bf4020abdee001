/** What only pixels can say: where a border ends, and which part of a picture matters. */
@NullMarked
package dev.pixelwright.core.sight;

import org.jspecify.annotations.NullMarked;
