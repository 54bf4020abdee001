/** The engine's own processes: how they are started, and what they run. */
@NullMarked
package dev.pixelwright.app.sandbox;

import org.jspecify.annotations.NullMarked;
