/** Files that were sent together: what becomes of them, as a whole. */
@NullMarked
package dev.pixelwright.adapters.rest.batch;

import org.jspecify.annotations.NullMarked;
