/** The log of who did what over HTTP. */
@NullMarked
package dev.pixelwright.adapters.rest.audit;

import org.jspecify.annotations.NullMarked;
