/** Remembering who did what. */
@NullMarked
package dev.pixelwright.core.usecase.audit;

import org.jspecify.annotations.NullMarked;
