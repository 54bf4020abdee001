package dev.pixelwright.core.outbound;

import java.time.Duration;

/**
 * What a call may cost.
 *
 * @param deadline for all of it, from the look-up of the name to the last byte that is read, 1 ms to 1 h
 * @param maxBytes of the answer's body, at least 0
 */
public record OutboundTerms(Duration deadline, long maxBytes) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public OutboundTerms {
        if (deadline.toMillis() < 1 || deadline.compareTo(LONGEST) > 0 || maxBytes < 0) {
            throw new IllegalArgumentException("A deadline is 1 ms to 1 h, and a bound of bytes at least 0");
        }
    }
}
