/** What every resource shares: the two faces, links between resources, and the bound of a body. */
@NullMarked
package dev.pixelwright.adapters.rest.face;

import org.jspecify.annotations.NullMarked;
