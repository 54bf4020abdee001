package dev.pixelwright.app.service;

/** The service cannot start; the message is one line that says what is wrong and what to do. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupException(String message) {
        super(message);
    }

    /** With a line for the terminal. */
    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
