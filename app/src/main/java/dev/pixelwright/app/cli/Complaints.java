package dev.pixelwright.app.cli;

import dev.pixelwright.core.failure.FailureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Errors for a person at a terminal: one line each, and stack traces only when asked for. */
final class Complaints {

    private final PrintWriter err;
    private final boolean traces;

    Complaints(PrintWriter err, boolean traces) {
        this.err = err;
        this.traces = traces;
    }

    /** Whether more shall be told than what went wrong. */
    boolean showTraces() {
        return traces;
    }

    /** Says {@code pixelwright: message}. */
    void say(String message) {
        err.println("pixelwright: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    /** Says what {@code cause} means for {@code subject}. */
    void about(String subject, Throwable cause) {
        say(subject + ": " + words(cause));
        trace(cause);
    }

    /** Shows where {@code cause} came from, if that was asked for. */
    void trace(Throwable cause) {
        if (traces) {
            cause.printStackTrace(err);
            err.flush();
        }
    }

    private static String words(Throwable cause) {
        if (cause instanceof FailureException known) {
            return known.failure().code() + ": " + known.failure().message();
        }
        return cause instanceof IOException trouble ? words(trouble) : cause.toString();
    }

    private static String words(IOException trouble) {
        if (trouble instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (trouble instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (trouble instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is there already (--force replaces it)";
        }
        if (trouble instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return String.valueOf(trouble.getMessage());
    }
}
