/** The HTTP face of Pixelwright: what it installs into a Dropwizard environment, and its settings. */
@NullMarked
package dev.pixelwright.adapters.rest;

import org.jspecify.annotations.NullMarked;
