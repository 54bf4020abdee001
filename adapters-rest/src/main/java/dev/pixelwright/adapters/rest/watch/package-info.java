/** Tells those who count and time requests of them. */
@NullMarked
package dev.pixelwright.adapters.rest.watch;

import org.jspecify.annotations.NullMarked;
