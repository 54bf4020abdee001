/** Many jobs while workers die: is each done once? */
@NullMarked
package dev.pixelwright.benchmarks.jobs;

import org.jspecify.annotations.NullMarked;
