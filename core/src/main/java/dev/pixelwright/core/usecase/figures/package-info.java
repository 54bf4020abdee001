/** What those who run an installation want to know of it. */
@NullMarked
package dev.pixelwright.core.usecase.figures;

import org.jspecify.annotations.NullMarked;
