/** The assembly: the only place that knows everybody. {@code cli} is its command line, {@code service} its server. */
@NullMarked
package dev.pixelwright.app;

import org.jspecify.annotations.NullMarked;
