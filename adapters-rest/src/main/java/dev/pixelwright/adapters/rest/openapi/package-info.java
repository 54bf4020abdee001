/** What the HTTP face says of itself: the OpenAPI description, joined from its parts. */
@NullMarked
package dev.pixelwright.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
