package dev.pixelwright.core.outbound;

import dev.pixelwright.core.failure.OutboundFailure.InvalidUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads the addresses that users name. */
public final class OutboundUrl {

    private static final int MAX_LENGTH = 2_000;

    private OutboundUrl() {}

    /**
     * The address, as it is sent: what is not ASCII in it is escaped. Where it leads is for the guard to say. Fails with
     * {@code InvalidUrl}.
     */
    public static URI parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidUrl("≤ " + MAX_LENGTH).toException();
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidUrl("http(s)://host[:port]/…").toException();
        }
        try {
            return URI.create(URI.create(text).toASCIIString());
        } catch (IllegalArgumentException e) {
            throw new InvalidUrl("http(s)://host[:port]/…").toException(e);
        }
    }
}
