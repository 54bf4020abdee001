/** Several jobs that were ordered at once and are looked at together. */
@NullMarked
package dev.pixelwright.core.batch;

import org.jspecify.annotations.NullMarked;
