/** Making models of pictures: who makes them, of what, and what is heard meanwhile. */
@NullMarked
package dev.pixelwright.core.model;

import org.jspecify.annotations.NullMarked;
