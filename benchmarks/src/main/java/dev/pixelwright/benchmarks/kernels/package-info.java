/**
 * The inner loops of our engines, each by itself: a class a kernel, with pictures of a photograph's size in memory. They tell
 * whether a change of a loop is one for the better; what it is worth for a person is told by {@code benchmarks/engines}.
 */
@NullMarked
package dev.pixelwright.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
