/** Which pages of other origins may read answers in a browser. */
@NullMarked
package dev.pixelwright.adapters.rest.cors;

import org.jspecify.annotations.NullMarked;
