/** What those who run an installation are told of it in numbers. */
@NullMarked
package dev.pixelwright.core.figures;

import org.jspecify.annotations.NullMarked;
