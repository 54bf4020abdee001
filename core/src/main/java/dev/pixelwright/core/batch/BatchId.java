package dev.pixelwright.core.batch;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of a batch: a positive, time-sorted 64-bit number, written in decimal. */
public record BatchId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<BatchId> parse(String text) {
        return DecimalId.parse(text).map(BatchId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
