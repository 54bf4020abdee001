/** What those who run the installation are told of it in numbers. */
@NullMarked
package dev.pixelwright.adapters.rest.figures;

import org.jspecify.annotations.NullMarked;
