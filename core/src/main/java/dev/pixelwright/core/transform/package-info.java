/** The transformation algebra: operations, encodings, their one text form, and the plan an engine follows. */
@NullMarked
package dev.pixelwright.core.transform;

import org.jspecify.annotations.NullMarked;
