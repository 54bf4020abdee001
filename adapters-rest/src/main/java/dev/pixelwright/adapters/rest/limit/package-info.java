/** How many requests one address, account or key may send: token buckets, and the headers that tell of them. */
@NullMarked
package dev.pixelwright.adapters.rest.limit;

import org.jspecify.annotations.NullMarked;
