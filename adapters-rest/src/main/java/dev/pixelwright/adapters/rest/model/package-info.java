/** Models of pictures: who makes them here, and ordering one. */
@NullMarked
package dev.pixelwright.adapters.rest.model;

import org.jspecify.annotations.NullMarked;
