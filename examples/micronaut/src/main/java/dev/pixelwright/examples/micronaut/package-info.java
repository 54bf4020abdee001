/** A folder of pictures over HTTP, on Micronaut. */
@NullMarked
package dev.pixelwright.examples.micronaut;

import org.jspecify.annotations.NullMarked;
