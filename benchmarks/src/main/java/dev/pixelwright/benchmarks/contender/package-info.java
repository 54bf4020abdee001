/** The sides of the comparison that run in Java: a process each, told over its standard streams what to make. */
@NullMarked
package dev.pixelwright.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
