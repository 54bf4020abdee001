/** What all benchmarks need: an installation of processes, pictures, a client, and a page for the result. */
@NullMarked
package dev.pixelwright.benchmarks.lab;

import org.jspecify.annotations.NullMarked;
