package dev.pixelwright.adapters.rest.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may keep an answer, and who may show it (RFC 9111, RFC 8246).
 *
 * @param cacheControl of the answer
 * @param resourcePolicy the pages that may show it: {@code same-origin} or {@code cross-origin}
 */
public record Caching(String cacheControl, String resourcePolicy) {

    /** The header that says which pages may show an answer (Fetch); on the way to one as well. */
    public static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    /** Kept by the caller alone, who asks each time whether it is still so. */
    public static final Caching PRIVATE = new Caching("private, no-cache", "same-origin");

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration WHILE_AWAY = Duration.ofDays(1);
    private static final String STALE = ", stale-if-error=" + WHILE_AWAY.toSeconds();

    /**
     * Kept by everybody, and never asked for again: what is behind the address does not change.
     *
     * @param end when it may be shown no more, if ever
     */
    public static Caching shared(Optional<Instant> end, Instant now) {
        // Nobody shows a picture past its end, not even while we are away (RFC 5861).
        boolean lasts = end.filter(last -> last.isBefore(now.plus(YEAR).plus(WHILE_AWAY)))
                .isEmpty();
        long seconds = end.map(last -> Math.max(0, Duration.between(now, last).toSeconds()))
                .map(left -> Math.min(left, YEAR.toSeconds()))
                .orElse(YEAR.toSeconds());
        return new Caching("public, max-age=" + seconds + ", immutable" + (lasts ? STALE : ""), "cross-origin");
    }
}
