/** How the database goes about every query when its tables are large. */
@NullMarked
package dev.pixelwright.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
