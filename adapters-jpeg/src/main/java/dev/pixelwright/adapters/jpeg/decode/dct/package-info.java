/** Coefficients of a block to its samples, all of them or fewer and larger ones (ITU-T T.81, A.3.3). */
@NullMarked
package dev.pixelwright.adapters.jpeg.decode.dct;

import org.jspecify.annotations.NullMarked;
