package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Size;
import java.util.Base64;

/**
 * A ThumbHash (Evan Wallace, 2023): so few bytes that a client draws a blurred picture from while the real one is on its
 * way.
 *
 * @param base64 its 5 to 25 bytes, in the usual alphabet with padding
 */
public record ThumbHash(String base64) {

    /** The longest side of a picture that is hashed: what lies beyond it cannot be told from the hash. */
    public static final int MAX_SIDE = 100;

    /** The most bytes that a hash has. */
    public static final int MAX_BYTES = 25;

    private static final int MIN_BYTES = 5;

    public ThumbHash {
        int length = Base64.getDecoder().decode(base64).length;
        if (length < MIN_BYTES || length > MAX_BYTES) {
            throw new IllegalArgumentException("A ThumbHash has 5 to 25 bytes, not " + length);
        }
    }

    public static ThumbHash of(byte[] bytes) {
        return new ThumbHash(Base64.getEncoder().encodeToString(bytes));
    }

    /** The hash of a picture of at most {@link #MAX_SIDE} a side, from rows of straight R, G, B, A. */
    public static ThumbHash of(Size size, byte[] rgba) {
        if (Math.max(size.width(), size.height()) > MAX_SIDE) {
            throw new IllegalArgumentException("Too large to be hashed: " + size);
        }
        return of(new ThumbHashEncoder(size, rgba).encode());
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
        return base64;
    }
}
