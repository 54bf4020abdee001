/** Models of pictures, as the last word of a transformation. */
@NullMarked
package dev.pixelwright.core.transform.model;

import org.jspecify.annotations.NullMarked;
