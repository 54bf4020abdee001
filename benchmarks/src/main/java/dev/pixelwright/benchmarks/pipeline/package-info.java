/** What a job costs beside its pixels. */
@NullMarked
package dev.pixelwright.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
