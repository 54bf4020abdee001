package dev.pixelwright.adapters.rest.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How pictures are shown: how long somebody waits for one that is still to be made, and what is kept at hand.
 *
 * @param patience 0 to 60 seconds
 * @param places how many wait at the same time, each holding a thread; who comes then is told to come again
 * @param negotiation what of a request decides what is shown
 * @param hotBytes of derivatives that are kept in memory, 0 to 64 GiB; 0 keeps none
 * @param tagHeader the header in which pictures of links are tagged for shared caches, if they are
 * @param fallback what is shown in place of a picture that a link cannot show, if anything
 */
public record DeliveryTerms(
        Duration patience,
        int places,
        Negotiation negotiation,
        long hotBytes,
        Optional<String> tagHeader,
        Optional<Fallback> fallback) {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 64L << 30;
    private static final long HOT_BYTES = 64L << 20;

    /** Two seconds, 64 places, and 64 MiB. */
    public static final DeliveryTerms DEFAULT = new DeliveryTerms(Duration.ofSeconds(2), 64);

    public DeliveryTerms {
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The patience is 0 to " + LONGEST.toSeconds() + " seconds");
        }
        if (places < 1 || places > MOST) {
            throw new IllegalArgumentException("There are 1 to " + MOST + " places to wait in");
        }
        if (hotBytes < 0 || hotBytes > MOST_BYTES) {
            throw new IllegalArgumentException("At most " + MOST_BYTES + " bytes are kept in memory");
        }
    }

    /** The same where the format is negotiated, 64 MiB are kept in memory, and there are neither tags nor a fallback. */
    public DeliveryTerms(Duration patience, int places) {
        this(patience, places, Negotiation.DEFAULT, HOT_BYTES, Optional.empty(), Optional.empty());
    }

    /** The same with another negotiation. */
    public DeliveryTerms with(Negotiation other) {
        return new DeliveryTerms(patience, places, other, hotBytes, tagHeader, fallback);
    }
}
