package dev.pixelwright.core.account;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of a user: a positive, time-sorted 64-bit number, written in decimal. */
public record UserId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<UserId> parse(String text) {
        return DecimalId.parse(text).map(UserId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
