/** How long the first picture after a start takes. */
@NullMarked
package dev.pixelwright.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
