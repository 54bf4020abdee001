/** What a process counts and times while it works, in the text that Prometheus reads. */
@NullMarked
package dev.pixelwright.adapters.metrics;

import org.jspecify.annotations.NullMarked;
