/** The side of the parent: processes that are started, watched, killed and replaced. */
@NullMarked
package dev.pixelwright.adapters.sandbox.pool;

import org.jspecify.annotations.NullMarked;
