package dev.pixelwright.adapters.rest.limit;

import java.time.Duration;

/**
 * How fast requests may come, as a token bucket: it holds {@code burst} tokens, each request takes one, and
 * {@code requests} of them come back in each {@code period}, evenly.
 *
 * @param requests 1 to 1 000 000
 * @param period 1 s to 1 d, and long enough that a token takes at least a microsecond
 * @param burst requests that may come at once after a pause, 1 to 1 000 000
 */
public record Rate(long requests, Duration period, long burst) {

    private static final long MOST = 1_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Rate {
        if (requests < 1 || requests > MOST) {
            throw new IllegalArgumentException("requests must be 1 to " + MOST + ", not " + requests);
        }
        if (burst < 1 || burst > MOST) {
            throw new IllegalArgumentException("burst must be 1 to " + MOST + ", not " + burst);
        }
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("period must be 1s to 86400s, not " + period.toMillis() + "ms");
        }
    }

    /** How long an empty bucket takes to be full. */
    Duration untilFull() {
        return Duration.ofNanos(Math.round((double) period.toNanos() / requests * burst));
    }
}
