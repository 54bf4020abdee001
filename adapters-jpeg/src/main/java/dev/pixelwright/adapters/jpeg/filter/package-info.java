/** What is done to the samples of planes. */
@NullMarked
package dev.pixelwright.adapters.jpeg.filter;

import org.jspecify.annotations.NullMarked;
