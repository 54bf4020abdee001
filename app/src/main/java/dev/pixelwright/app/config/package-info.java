/** The configuration of the service: values that check themselves, and choices that make what was chosen. */
@NullMarked
package dev.pixelwright.app.config;

import org.jspecify.annotations.NullMarked;
