package dev.pixelwright.core.model;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.SourceImage;

/**
 * The picture that a model is made of: upright, all operations done, at most 2048 pixels a side, twice. Either is made
 * when it is first asked for, and that may take as long as any rendering, and fail like one.
 *
 * @param pixels straight sRGB with alpha
 * @param file the same as a file without metadata, for textures and uploads: JPEG, or PNG where there may be transparent
 *     pixels
 */
public record ModelPicture(Raster pixels, SourceImage file) {}
