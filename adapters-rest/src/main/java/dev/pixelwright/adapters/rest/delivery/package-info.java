/** Pictures at addresses that say how they are to be: for their owners, and by signed links for everybody. */
@NullMarked
package dev.pixelwright.adapters.rest.delivery;

import org.jspecify.annotations.NullMarked;
