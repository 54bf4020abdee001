/** Huffman-coded bits to quantised coefficients, of sequential and of progressive scans (ITU-T T.81, annexes F and G). */
@NullMarked
package dev.pixelwright.adapters.jpeg.decode.entropy;

import org.jspecify.annotations.NullMarked;
