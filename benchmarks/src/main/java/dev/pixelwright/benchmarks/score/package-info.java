/** How close a small picture comes to what could have been made of the large one. */
@NullMarked
package dev.pixelwright.benchmarks.score;

import org.jspecify.annotations.NullMarked;
