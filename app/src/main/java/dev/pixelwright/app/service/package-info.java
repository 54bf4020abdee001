/** The service: its wiring from top to bottom, its start and its stop. */
@NullMarked
package dev.pixelwright.app.service;

import org.jspecify.annotations.NullMarked;
