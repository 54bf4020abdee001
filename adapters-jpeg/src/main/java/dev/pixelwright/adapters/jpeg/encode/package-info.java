/** Planes become a file: a JPEG of ITU-T T.81, 8 bits a sample, Huffman coded. */
@NullMarked
package dev.pixelwright.adapters.jpeg.encode;

import org.jspecify.annotations.NullMarked;
