package dev.pixelwright.adapters.rest.delivery;

import java.time.Duration;

/**
 * How long somebody who looks at a picture waits for one that is still to be made.
 *
 * @param patience 0 to 60 seconds
 * @param places how many wait at the same time, each holding a thread; who comes then is told to come again
 * @param negotiation what of a request decides what is shown
 */
public record DeliveryTerms(Duration patience, int places, Negotiation negotiation) {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    /** Two seconds, and 64 places. */
    public static final DeliveryTerms DEFAULT = new DeliveryTerms(Duration.ofSeconds(2), 64);

    public DeliveryTerms {
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The patience is 0 to " + LONGEST.toSeconds() + " seconds");
        }
        if (places < 1 || places > MOST) {
            throw new IllegalArgumentException("There are 1 to " + MOST + " places to wait in");
        }
    }

    /** The same where the format is negotiated, and hints are not heard. */
    public DeliveryTerms(Duration patience, int places) {
        this(patience, places, Negotiation.DEFAULT);
    }
}
