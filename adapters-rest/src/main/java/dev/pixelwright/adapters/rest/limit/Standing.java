package dev.pixelwright.adapters.rest.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * How somebody stands with one limit after a request.
 *
 * @param policy the name of the limit
 * @param remaining tokens that are left
 * @param untilFull how long until the bucket is full if nothing comes
 * @param delay when to try again, if there was no token for this request
 */
record Standing(String policy, Rate rate, long remaining, Duration untilFull, Optional<Duration> delay) {

    /** The item of {@code RateLimit-Policy}: as many requests as the bucket holds, in the time it takes to fill. */
    String policyItem() {
        return "\"" + policy + "\";q=" + rate.burst() + ";w=" + seconds(rate.untilFull());
    }

    /** The item of {@code RateLimit}. */
    String item() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds();
    }

    long resetSeconds() {
        return seconds(untilFull);
    }

    // A client that waits so many seconds has waited long enough.
    static long seconds(Duration duration) {
        return duration.plus(Duration.ofSeconds(1)).minusNanos(1).toSeconds();
    }
}
