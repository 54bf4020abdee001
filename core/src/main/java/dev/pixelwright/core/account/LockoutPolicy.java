package dev.pixelwright.core.account;

import java.time.Duration;

/**
 * How long the next attempt is put off after failed ones: exponentially, so that a person who mistypes barely notices and
 * a program that guesses gets nowhere.
 *
 * @param free failed attempts in a row that cost nothing, at least 1
 * @param first how long the one after them locks; each further one doubles it
 * @param longest the longest lock
 * @param memory after how long without an attempt all is forgotten; longer than {@code longest}
 */
public record LockoutPolicy(int free, Duration first, Duration longest, Duration memory) {

    /** Of one account: five free ones, then 1 s doubling to a quarter of an hour, for an hour. */
    public static final LockoutPolicy ACCOUNT =
            new LockoutPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Of one address, behind which there may be many people: thirty free ones, then 1 s doubling to a minute. */
    public static final LockoutPolicy ADDRESS =
            new LockoutPolicy(30, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final int MAX_DOUBLINGS = 30;

    public LockoutPolicy {
        if (free < 1 || first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException(
                    "At least one attempt is free, and the first lock is longer than nothing");
        }
        if (longest.compareTo(first) < 0 || memory.compareTo(longest) <= 0) {
            throw new IllegalArgumentException(
                    "The longest lock is no shorter than the first, and is remembered longer");
        }
    }

    /** How long nothing more is tried after so many failed attempts in a row, at least 1. */
    public Duration lock(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - free - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
