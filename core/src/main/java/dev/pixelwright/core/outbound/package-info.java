/** Calls to addresses that others have named: what is asked, on which terms, and what came back. */
@NullMarked
package dev.pixelwright.core.outbound;

import org.jspecify.annotations.NullMarked;
