package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.image.ImageFormat;
import java.util.OptionalInt;

/** A picture that is shown in place of one that a sound link cannot show. */
public final class Fallback {

    private static final int FEWEST = 200;
    private static final int MOST = 599;

    private final byte[] bytes;
    private final ImageFormat format;
    private final OptionalInt status;

    /**
     * The picture.
     *
     * @param status that it comes with, 200 to 599; that of what went wrong if empty
     */
    public Fallback(byte[] bytes, ImageFormat format, OptionalInt status) {
        if (status.isPresent() && (status.getAsInt() < FEWEST || status.getAsInt() > MOST)) {
            throw new IllegalArgumentException("A status is " + FEWEST + " to " + MOST);
        }
        this.bytes = bytes.clone();
        this.format = format;
        this.status = status;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    ImageFormat format() {
        return format;
    }

    int status(int ofTheError) {
        return status.orElse(ofTheError);
    }
}
