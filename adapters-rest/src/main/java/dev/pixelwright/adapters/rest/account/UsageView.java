package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Usage;
import java.util.Optional;

/**
 * What a user keeps.
 *
 * @param bytes of the files that they uploaded
 * @param maxBytes what those may come to; absent when there is no such limit
 * @param hourMegapixels of the sources of what was made in this hour of the clock; absent where that is not limited
 * @param maxHourMegapixels what those may come to; absent when there is no such limit
 */
public record UsageView(
        long images,
        long bytes,
        Optional<Long> maxBytes,
        long derivatives,
        long derivativeBytes,
        long jobs,
        Optional<Double> hourMegapixels,
        Optional<Double> maxHourMegapixels) {

    static UsageView of(Usage usage, Quota quota, Optional<PixelHour> hour, PixelQuota pixelQuota) {
        return new UsageView(
                usage.images(),
                usage.imageBytes(),
                Optional.of(quota).filter(limit -> !limit.equals(Quota.NONE)).map(Quota::maxBytes),
                usage.derivatives(),
                usage.derivativeBytes(),
                usage.jobs(),
                hour.map(present -> mega(present.pixels())),
                hour.map(present -> mega(pixelQuota.maxPixels())));
    }

    private static double mega(long pixels) {
        return (double) pixels / PixelQuota.MEGA;
    }
}
