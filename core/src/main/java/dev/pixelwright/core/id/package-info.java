/** The decimal form that all ids share, and the keys by which senders name their orders. */
@NullMarked
package dev.pixelwright.core.id;

import org.jspecify.annotations.NullMarked;
