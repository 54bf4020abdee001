/** How our engine compares with those of others: speed, memory, bytes and quality in one interleaved run. */
@NullMarked
package dev.pixelwright.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
