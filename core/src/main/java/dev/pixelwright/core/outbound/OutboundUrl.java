package dev.pixelwright.core.outbound;

import dev.pixelwright.core.failure.OutboundFailure.InvalidUrl;
import java.net.URI;

/** Reads the addresses that users name. */
public final class OutboundUrl {

    private static final int MAX_LENGTH = 2_000;

    private OutboundUrl() {}

    /** The address; where it leads is for the guard to say. Fails with {@code InvalidUrl}. */
    public static URI parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidUrl("≤ " + MAX_LENGTH).toException();
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidUrl("http(s)://host[:port]/…").toException(e);
        }
    }
}
