package dev.pixelwright.app.engine;

/** The engine that was asked for by name is not there; the message says what is missing. */
public final class EngineMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineMissing(String message) {
        super(message);
    }
}
