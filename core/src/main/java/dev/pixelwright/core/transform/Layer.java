package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Raster;

/**
 * What a watermark puts onto its picture, with every number worked out; the opacity is in its pixels already.
 *
 * @param x of its top left corner on the picture, as {@code y}; what lies outside is not seen
 * @param tiled whether it goes on in all directions, one beside the other
 */
public record Layer(Raster raster, int x, int y, boolean tiled) {}
