package dev.pixelwright.core.derivative;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of a derivative: a positive, time-sorted 64-bit number, written in decimal. */
public record DerivativeId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<DerivativeId> parse(String text) {
        return DecimalId.parse(text).map(DerivativeId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
