package dev.pixelwright.core.webhook;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of one message to one webhook: a positive, time-sorted 64-bit number, written in decimal. */
public record DeliveryId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<DeliveryId> parse(String text) {
        return DecimalId.parse(text).map(DeliveryId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
