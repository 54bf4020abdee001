/** The tables that a file carries, and the order of coefficients that they are written in. */
@NullMarked
package dev.pixelwright.adapters.jpeg.encode.table;

import org.jspecify.annotations.NullMarked;
