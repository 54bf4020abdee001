package dev.pixelwright.app.config;

import dev.pixelwright.core.image.ImageLimits;
import io.dropwizard.util.DataSize;

/**
 * The key {@code limits}: what is accepted.
 *
 * @param maxFileSize of one upload, 1kB to 1GB
 * @param maxPixels of one picture, width × height × pages, 1 to 500 000 000
 * @param maxOutputSide pixels of a result's longer side, 1 to 65 535
 */
public record LimitSettings(DataSize maxFileSize, long maxPixels, int maxOutputSide) {

    public LimitSettings {
        Check.range("limits.maxFileSize (in bytes)", maxFileSize.toBytes(), 1_000, 1_000_000_000);
        Check.range("limits.maxPixels", maxPixels, 1, 500_000_000);
        Check.range("limits.maxOutputSide", maxOutputSide, 1, 65_535);
    }

    /** The same as core knows it. */
    public ImageLimits toImageLimits() {
        return new ImageLimits(maxFileSize.toBytes(), maxPixels, maxOutputSide);
    }
}
