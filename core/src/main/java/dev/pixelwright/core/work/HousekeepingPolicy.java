package dev.pixelwright.core.work;

import java.time.Duration;

/**
 * How often the house is kept.
 *
 * @param sweep between two sweeps: the most a lost bell costs
 * @param collect between two collections
 * @param abandonedAfter age at which an unfinished object counts as abandoned; longer than any upload or job may take
 */
public record HousekeepingPolicy(Duration sweep, Duration collect, Duration abandonedAfter) {

    /** A sweep every 2 s, a collection every minute, two hours for an unfinished object. */
    public static final HousekeepingPolicy DEFAULT =
            new HousekeepingPolicy(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(2));

    public HousekeepingPolicy {
        if (sweep.toMillis() < 1 || collect.toMillis() < 1 || abandonedAfter.isNegative()) {
            throw new IllegalArgumentException("Periods are at least a millisecond");
        }
    }
}
