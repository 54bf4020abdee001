package dev.pixelwright.adapters.sandbox.pool;

import java.io.IOException;

/** The child cannot be spoken with any more, in distinction to trouble with the caller's own streams. */
final class ChildLost extends Exception {

    private static final long serialVersionUID = 1L;

    private final IOException trouble;

    ChildLost(IOException trouble) {
        super(trouble);
        this.trouble = trouble;
    }

    IOException trouble() {
        return trouble;
    }
}
