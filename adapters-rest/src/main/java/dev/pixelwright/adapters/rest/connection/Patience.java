package dev.pixelwright.adapters.rest.connection;

import java.time.Duration;

/**
 * How long is waited for a client.
 *
 * @param headers from the first byte of a request, or from the opening of the connection, until its headers are there; 1 s
 *     to 5 min
 * @param leastBodyRate bytes a second that a body must bring while it is waited for, 0 for any, to 1 MB
 * @param measuredOver the time over which that rate is taken, 1 s to 1 min; so a body is cut within twice this time
 */
public record Patience(Duration headers, long leastBodyRate, Duration measuredOver) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long FASTEST = 1_000_000;

    public Patience {
        check("The time for headers", headers, LONGEST);
        check("The time over which the rate of a body is taken", measuredOver, Duration.ofMinutes(1));
        if (leastBodyRate < 0 || leastBodyRate > FASTEST) {
            throw new IllegalArgumentException(
                    "The least rate of a body is 0 to " + FASTEST + ", not " + leastBodyRate);
        }
    }

    private static void check(String what, Duration value, Duration most) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    what + " is 1s to " + most.toSeconds() + "s, not " + value.toMillis() + "ms");
        }
    }

    /** The fewest bytes that may come in that time. */
    long leastBytes() {
        return leastBodyRate * measuredOver.toMillis() / 1000;
    }
}
