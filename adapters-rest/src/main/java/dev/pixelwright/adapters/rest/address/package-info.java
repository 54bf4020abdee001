/** Where a request comes from, also behind proxies. */
@NullMarked
package dev.pixelwright.adapters.rest.address;

import org.jspecify.annotations.NullMarked;
