/** Comparing pictures as a person would. */
@NullMarked
package dev.pixelwright.adapters.testkit.picture;

import org.jspecify.annotations.NullMarked;
