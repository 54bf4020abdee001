/** The JSON shapes that clients see. */
@NullMarked
package dev.pixelwright.adapters.rest.view;

import org.jspecify.annotations.NullMarked;
