package dev.pixelwright.adapters.s3;

import java.time.Duration;

/**
 * How long and how often a call is tried. A call is one request with its repetitions; a large object takes one for each
 * part, and may be read for one {@code deadline} for each part's worth of bytes.
 *
 * @param attemptTimeout longest wait for one answer, or for the next bytes of one, 100 ms to 10 minutes
 * @param deadline longest wait for a call with all its repetitions, at least {@code attemptTimeout}, at most 1 hour
 * @param maxAttempts how often a call is tried at most, 1 to 20
 * @param breakerFailures after how many failures in a row the store is left alone, 1 to 1000
 * @param breakerPause for how long it is left alone, 100 ms to 10 minutes
 */
public record S3Patience(
        Duration attemptTimeout, Duration deadline, int maxAttempts, int breakerFailures, Duration breakerPause) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException when a component is out of its bounds */
    public S3Patience {
        check("attemptTimeout", attemptTimeout, SHORTEST, LONGEST_ATTEMPT);
        check("deadline", deadline, attemptTimeout, Duration.ofHours(1));
        check("maxAttempts", maxAttempts, 20);
        check("breakerFailures", breakerFailures, 1_000);
        check("breakerPause", breakerPause, SHORTEST, LONGEST_ATTEMPT);
    }

    /** Four attempts of 15 s within 45 s; ten failures in a row open the breaker for 10 s. */
    public static S3Patience usual() {
        return new S3Patience(Duration.ofSeconds(15), Duration.ofSeconds(45), 4, 10, Duration.ofSeconds(10));
    }

    private static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", not " + value);
        }
    }
}
