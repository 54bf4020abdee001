/** What parent and child say to each other, in frames over the child's standard streams. */
@NullMarked
package dev.pixelwright.adapters.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
