/** Calls to addresses that others have named, past a guard, on Apache's HTTP client; enter at {@code GuardedOutbound}. */
@NullMarked
package dev.pixelwright.adapters.outbound;

import org.jspecify.annotations.NullMarked;
