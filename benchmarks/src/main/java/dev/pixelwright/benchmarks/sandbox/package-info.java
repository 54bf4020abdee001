/** What it costs that pictures are made in processes of their own. */
@NullMarked
package dev.pixelwright.benchmarks.sandbox;

import org.jspecify.annotations.NullMarked;
