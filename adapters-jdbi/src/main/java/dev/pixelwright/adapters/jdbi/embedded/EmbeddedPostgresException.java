package dev.pixelwright.adapters.jdbi.embedded;

/** The embedded server cannot start, run or stop; the message is one line meant for the person at the terminal. */
public final class EmbeddedPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names what is wrong and what to do. */
    public EmbeddedPostgresException(String message) {
        super(message);
    }

    /** With a message that names what is wrong and what to do, and what was thrown below. */
    public EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
