/** The caller's webhooks and what was sent to them. */
@NullMarked
package dev.pixelwright.adapters.rest.webhook;

import org.jspecify.annotations.NullMarked;
