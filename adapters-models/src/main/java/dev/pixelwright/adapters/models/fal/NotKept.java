package dev.pixelwright.adapters.models.fal;

import java.io.IOException;

/** An answer came and could not be written, as on a full disk: that is no fault of the other side. */
final class NotKept extends IOException {

    private static final long serialVersionUID = 1L;

    /** With the words of {@code cause}, by which a full disk is known. */
    NotKept(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
