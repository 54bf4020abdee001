/** Showing pictures: to their owners at an address that says how, and to everybody who holds a link. */
@NullMarked
package dev.pixelwright.core.usecase.delivery;

import org.jspecify.annotations.NullMarked;
