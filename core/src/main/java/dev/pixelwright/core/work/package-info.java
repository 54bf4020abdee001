/** What goes on in the background: workers, sweeps and collection, around the use cases. */
@NullMarked
package dev.pixelwright.core.work;

import org.jspecify.annotations.NullMarked;
