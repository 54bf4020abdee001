/** What can go wrong, as values: a job stores one, an event carries one, REST shows one, a retry policy reads one. */
@NullMarked
package dev.pixelwright.core.failure;

import org.jspecify.annotations.NullMarked;
