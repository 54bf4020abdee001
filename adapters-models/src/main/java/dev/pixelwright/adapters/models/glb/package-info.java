/** GLB files that somebody else made: what they say they hold, and what they look like. */
@NullMarked
package dev.pixelwright.adapters.models.glb;

import org.jspecify.annotations.NullMarked;
