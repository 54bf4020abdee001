/** Which engines make the pixels. */
@NullMarked
package dev.pixelwright.app.engine;

import org.jspecify.annotations.NullMarked;
