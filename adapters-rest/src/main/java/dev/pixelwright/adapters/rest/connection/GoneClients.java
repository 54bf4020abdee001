package dev.pixelwright.adapters.rest.connection;

import java.nio.channels.ClosedChannelException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.io.EofException;

/**
 * Keeps out of the log that an answer could not be written because its client was gone, or was sent away. The framework
 * calls that an error, with all of its stack, so that a log could be filled by hanging up.
 */
public final class GoneClients implements Filter {

    // A logger that nobody holds is forgotten, with its filter.
    private static final Logger RESPONDER = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    private GoneClients() {}

    /** From now on, in this process. */
    public static void passOver() {
        RESPONDER.setFilter(new GoneClients());
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof ClosedChannelException) {
                return false;
            }
        }
        return true;
    }
}
