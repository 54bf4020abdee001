/** The bytes of a file: marker segments, and entropy-coded data between them (ITU-T T.81, annex B). */
@NullMarked
package dev.pixelwright.adapters.jpeg.decode.stream;

import org.jspecify.annotations.NullMarked;
