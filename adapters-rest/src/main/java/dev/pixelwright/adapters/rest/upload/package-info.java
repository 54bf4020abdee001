/** Multipart bodies read as they arrive, so that no file ever stands in memory or on disk whole before its time. */
@NullMarked
package dev.pixelwright.adapters.rest.upload;

import org.jspecify.annotations.NullMarked;
