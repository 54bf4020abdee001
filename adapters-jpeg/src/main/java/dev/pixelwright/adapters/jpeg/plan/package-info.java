/** What of a plan can be done in planes. */
@NullMarked
package dev.pixelwright.adapters.jpeg.plan;

import org.jspecify.annotations.NullMarked;
