/**
 * Decodes JPEG by ITU-T T.81 into planes, at full scale or at a half, a quarter or an eighth of it. {@code stream} finds
 * segments and coded bytes, {@code entropy} makes coefficients of them, {@code dct} makes samples of those.
 */
@NullMarked
package dev.pixelwright.adapters.jpeg.decode;

import org.jspecify.annotations.NullMarked;
