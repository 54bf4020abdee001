/** Spans of requests and jobs, as they leave by OTLP. */
@NullMarked
package dev.pixelwright.adapters.tracing;

import org.jspecify.annotations.NullMarked;
