/** The whole service beside other servers that show pictures by URL. */
@NullMarked
package dev.pixelwright.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
