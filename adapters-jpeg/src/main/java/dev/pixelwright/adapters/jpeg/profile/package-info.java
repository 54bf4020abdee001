/** What a colour profile says of colours. */
@NullMarked
package dev.pixelwright.adapters.jpeg.profile;

import org.jspecify.annotations.NullMarked;
