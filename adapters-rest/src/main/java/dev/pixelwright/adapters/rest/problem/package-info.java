/** How what went wrong is told: RFC 9457 problem details in the caller's language. */
@NullMarked
package dev.pixelwright.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
