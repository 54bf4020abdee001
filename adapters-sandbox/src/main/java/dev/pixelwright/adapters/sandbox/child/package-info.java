/** The side of the child: one request after the other for one engine. */
@NullMarked
package dev.pixelwright.adapters.sandbox.child;

import org.jspecify.annotations.NullMarked;
