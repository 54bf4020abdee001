/** What it costs and what it brings to let an encoder try harder. */
@NullMarked
package dev.pixelwright.benchmarks.efforts;

import org.jspecify.annotations.NullMarked;
