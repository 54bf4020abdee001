/** Coefficients kept, and written in several scans: spectral selection and successive approximation (T.81, annex G). */
@NullMarked
package dev.pixelwright.adapters.jpeg.encode.progressive;

import org.jspecify.annotations.NullMarked;
