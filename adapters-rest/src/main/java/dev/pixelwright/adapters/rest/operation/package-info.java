/** What an operator asks: health and capabilities. */
@NullMarked
package dev.pixelwright.adapters.rest.operation;

import org.jspecify.annotations.NullMarked;
