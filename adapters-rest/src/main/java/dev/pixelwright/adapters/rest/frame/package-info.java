/** What frames every exchange, below the resources: request ids, headers, and patience with refused senders. */
@NullMarked
package dev.pixelwright.adapters.rest.frame;

import org.jspecify.annotations.NullMarked;
