/** What is remembered of who did what. */
@NullMarked
package dev.pixelwright.core.audit;

import org.jspecify.annotations.NullMarked;
