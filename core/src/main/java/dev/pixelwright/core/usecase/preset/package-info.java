/** What users intend with the names that they give to transformations. */
@NullMarked
package dev.pixelwright.core.usecase.preset;

import org.jspecify.annotations.NullMarked;
