/** Reading long lists page by page. */
@NullMarked
package dev.pixelwright.core.listing;

import org.jspecify.annotations.NullMarked;
