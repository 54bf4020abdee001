/** Webhooks: addresses to which users have told what happens to their images, and what became of each message. */
@NullMarked
package dev.pixelwright.core.webhook;

import org.jspecify.annotations.NullMarked;
