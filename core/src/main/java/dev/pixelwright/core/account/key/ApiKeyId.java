package dev.pixelwright.core.account.key;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of an API key: a positive, time-sorted 64-bit number, written in decimal. It is no secret. */
public record ApiKeyId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<ApiKeyId> parse(String text) {
        return DecimalId.parse(text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
