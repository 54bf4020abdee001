/** Adapters for the ports that need nothing but the JDK. */
@NullMarked
package dev.pixelwright.core.local;

import org.jspecify.annotations.NullMarked;
