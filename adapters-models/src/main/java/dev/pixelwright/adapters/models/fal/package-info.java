/** Models made by fal.ai: submitted once to its queue, followed by the addresses it gives, and copied here. */
@NullMarked
package dev.pixelwright.adapters.models.fal;

import org.jspecify.annotations.NullMarked;
