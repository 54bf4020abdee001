package dev.pixelwright.app.config;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.image.ImageLimits;
import io.dropwizard.util.DataSize;
import java.util.Optional;

/**
 * The key {@code limits}: what is accepted.
 *
 * @param maxFileSize of one upload, 1kB to 1GB
 * @param maxPixels of one picture, width × height × pages, 1 to 500 000 000
 * @param maxOutputSide pixels of a result's longer side, 1 to 65 535
 * @param quota bytes of the files that one user keeps, at least 1kB; as much as there is room for if left out
 */
public record LimitSettings(DataSize maxFileSize, long maxPixels, int maxOutputSide, Optional<DataSize> quota) {

    public LimitSettings {
        Check.range("limits.maxFileSize (in bytes)", maxFileSize.toBytes(), 1_000, 1_000_000_000);
        Check.range("limits.maxPixels", maxPixels, 1, 500_000_000);
        Check.range("limits.maxOutputSide", maxOutputSide, 1, 65_535);
        quota.ifPresent(size -> Check.range("limits.quota (in bytes)", size.toBytes(), 1_000, Long.MAX_VALUE));
    }

    /** What one user may keep, as core knows it. */
    public Quota toQuota() {
        return quota.map(DataSize::toBytes).map(Quota::new).orElse(Quota.NONE);
    }

    /** The same as core knows it. */
    public ImageLimits toImageLimits() {
        return new ImageLimits(maxFileSize.toBytes(), maxPixels, maxOutputSide);
    }
}
