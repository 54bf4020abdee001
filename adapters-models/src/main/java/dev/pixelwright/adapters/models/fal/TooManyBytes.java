package dev.pixelwright.adapters.models.fal;

import java.io.IOException;

/** An answer has more bytes than it may. */
final class TooManyBytes extends IOException {

    private static final long serialVersionUID = 1L;

    TooManyBytes() {
        super("Too many bytes");
    }
}
