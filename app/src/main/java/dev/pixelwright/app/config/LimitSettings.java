package dev.pixelwright.app.config;

import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import io.dropwizard.util.DataSize;
import java.time.Duration;
import java.util.Optional;

/**
 * The key {@code limits}: what is accepted.
 *
 * @param maxFileSize of one upload, 1kB to 1GB
 * @param maxPixels of one picture, width × height × pages, 1 to 500 000 000
 * @param maxOutputSide pixels of a result's longer side, 1 to 65 535
 * @param maxSteps operations of one transformation, 1 to 20
 * @param quota bytes of the files that one user keeps, at least 1kB; as much as there is room for if left out
 * @param megapixelsPerHour of the sources of what is made for one user in an hour of the clock, 1 to a thousand million; as
 *     much as there is time for if left out
 */
public record LimitSettings(
        DataSize maxFileSize,
        long maxPixels,
        int maxOutputSide,
        int maxSteps,
        Optional<DataSize> quota,
        Optional<Long> megapixelsPerHour) {

    public LimitSettings {
        Check.range("limits.maxFileSize (in bytes)", maxFileSize.toBytes(), 1_000, 1_000_000_000);
        Check.range("limits.maxPixels", maxPixels, 1, 500_000_000);
        Check.range("limits.maxOutputSide", maxOutputSide, 1, 65_535);
        Check.range("limits.maxSteps", maxSteps, 1, Transformation.MAX_STEPS);
        megapixelsPerHour.ifPresent(many -> Check.range("limits.megapixelsPerHour", many, 1, 1_000_000_000));
        quota.ifPresent(size -> Check.range("limits.quota (in bytes)", size.toBytes(), 1_000, Long.MAX_VALUE));
    }

    /** Refuses a preset that the limits would never let pass, by its key. */
    void refuseUnfit(Presets presets) {
        presets.meanings().forEach((name, preset) -> {
            if (preset.operations().size() > maxSteps) {
                throw new IllegalArgumentException("presets." + name + " has "
                        + preset.operations().size() + " steps, and limits.maxSteps is " + maxSteps);
            }
        });
    }

    /** Refuses a deadline of jobs within which none could wait for room. */
    void refuseUnfit(WorkSettings work) {
        if (megapixelsPerHour.isPresent() && work.toJobPolicy().within().compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("work.deadline must be 1h at least with limits.megapixelsPerHour");
        }
    }

    /** What may be made for one user within an hour, as core knows it. */
    public PixelQuota toPixelQuota() {
        return megapixelsPerHour
                .map(many -> new PixelQuota(many * PixelQuota.MEGA))
                .orElse(PixelQuota.NONE);
    }

    /** What one user may keep, as core knows it. */
    public Quota toQuota() {
        return quota.map(DataSize::toBytes).map(Quota::new).orElse(Quota.NONE);
    }

    /** The same as core knows it. */
    public ImageLimits toImageLimits() {
        return new ImageLimits(maxFileSize.toBytes(), maxPixels, maxOutputSide, maxSteps);
    }
}
