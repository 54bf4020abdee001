package dev.pixelwright.core.transform;

import java.util.OptionalInt;

/** The checks that several encodings make. */
final class EncodingBounds {

    /** Less than this is no picture in any format. */
    private static final int MIN_BYTES = 100;

    private static final int MAX_BYTES = 100_000_000;

    private EncodingBounds() {}

    static void quality(String encoding, int quality) {
        Bounds.check(encoding, "q", quality, 1, 100);
    }

    static void maxBytes(String encoding, OptionalInt maxBytes) {
        maxBytes.ifPresent(value -> Bounds.check(encoding, "bytes", value, MIN_BYTES, MAX_BYTES));
    }
}
