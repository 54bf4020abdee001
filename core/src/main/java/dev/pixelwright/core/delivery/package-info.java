/** Pictures for everybody who holds a link: what a link says, and the keys that vouch for it. */
@NullMarked
package dev.pixelwright.core.delivery;

import org.jspecify.annotations.NullMarked;
