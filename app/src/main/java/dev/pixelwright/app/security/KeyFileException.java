package dev.pixelwright.app.security;

/** A key file cannot be used; the message is one line that says what to do, and never the key. */
public final class KeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        super(message);
    }
}
