/** What the core needs from the outside world, one interface per promise. */
@NullMarked
package dev.pixelwright.core.port;

import org.jspecify.annotations.NullMarked;
