/** Carries out the steps of a plan. */
@NullMarked
package dev.pixelwright.adapters.java2d.plan;

import org.jspecify.annotations.NullMarked;
