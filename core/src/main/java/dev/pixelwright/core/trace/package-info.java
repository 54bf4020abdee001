/** What of a trace travels: who began it and where in it one stands, as W3C Trace Context writes it. */
@NullMarked
package dev.pixelwright.core.trace;

import org.jspecify.annotations.NullMarked;
