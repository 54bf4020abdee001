package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.PixelQuotaExceeded;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Throughput;
import java.util.Optional;

/** What may be made for the owner of an image within an hour: counted before a pixel exists, and not for what comes to nothing. */
public final class Allowance {

    private final Throughput throughput;
    private final PixelQuota quota;

    public Allowance(Throughput throughput, PixelQuota quota) {
        this.throughput = throughput;
        this.quota = quota;
    }

    /** Whether there is any bound. */
    boolean isBound() {
        return quota.isBound();
    }

    /** Fails with {@code PixelQuotaExceeded} where something of this image could not be made now; counts nothing. */
    void require(Image image) {
        if (!isBound()) {
            return;
        }
        PixelHour hour = throughput.of(image.owner());
        if (!quota.allows(hour.pixels(), pixels(image))) {
            throw exceeded(image, hour);
        }
    }

    /** Counts what is made of this image, or fails with {@code PixelQuotaExceeded}. */
    Share take(Image image) {
        if (!isBound()) {
            return reason -> {};
        }
        Optional<PixelHour> taken = throughput.take(image.owner(), pixels(image), quota.maxPixels());
        PixelHour hour = taken.orElseThrow(() -> exceeded(image, throughput.of(image.owner())));
        return reason -> giveBack(image, hour, reason);
    }

    // If even that fails, the hour passes all the same.
    private void giveBack(Image image, PixelHour hour, Throwable reason) {
        try {
            throughput.giveBack(image.owner(), pixels(image), hour.begin());
        } catch (RuntimeException second) {
            reason.addSuppressed(second);
        }
    }

    private FailureException exceeded(Image image, PixelHour hour) {
        return new PixelQuotaExceeded(pixels(image), quota.maxPixels(), hour.left()).toException();
    }

    private static long pixels(Image image) {
        return image.info().totalPixels();
    }

    /** What was counted for one picture. */
    @FunctionalInterface
    interface Share {

        /** Counts it no more, because it came to nothing, for {@code reason}. */
        void giveBack(Throwable reason);
    }
}
