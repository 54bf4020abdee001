package dev.pixelwright.core.image;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of a direct upload: a positive, time-sorted 64-bit number, written in decimal. */
public record UploadId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<UploadId> parse(String text) {
        return DecimalId.parse(text).map(UploadId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
