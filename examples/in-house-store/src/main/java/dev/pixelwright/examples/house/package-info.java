/** A third party's store: the adapter for it, the server that it speaks to, and a program that uses both. */
@NullMarked
package dev.pixelwright.examples.house;

import org.jspecify.annotations.NullMarked;
