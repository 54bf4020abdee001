/** The front door of Pixelwright for programs that embed it. */
@NullMarked
package dev.pixelwright.core;

import org.jspecify.annotations.NullMarked;
