/** A gallery on Spring Boot: its own DataSource, a bucket for the bytes, and two routes. */
@NullMarked
package dev.pixelwright.examples.spring;

import org.jspecify.annotations.NullMarked;
