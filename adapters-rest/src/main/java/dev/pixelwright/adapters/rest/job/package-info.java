/** Jobs and their live events. */
@NullMarked
package dev.pixelwright.adapters.rest.job;

import org.jspecify.annotations.NullMarked;
