package dev.pixelwright.core.image;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of an image: a positive, time-sorted 64-bit number, written in decimal. */
public record ImageId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<ImageId> parse(String text) {
        return DecimalId.parse(text).map(ImageId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
