/** The queue of fal.ai, as far as a program can tell. */
@NullMarked
package dev.pixelwright.testbed.fal;

import org.jspecify.annotations.NullMarked;
