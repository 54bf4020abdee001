package dev.pixelwright.core.image;

import dev.pixelwright.core.blob.ByteSource;

/**
 * Pixels without a file.
 *
 * @param rgba rows of straight sRGB R, G, B, A, a byte each, top row first: width × height × 4 bytes
 */
public record Raster(Size size, ByteSource rgba) {

    /** Bytes of a pixel. */
    public static final int CHANNELS = 4;

    public Raster {
        if (rgba.size() != size.pixels() * CHANNELS) {
            throw new IllegalArgumentException(size + " pixels have not " + rgba.size() + " bytes");
        }
    }
}
