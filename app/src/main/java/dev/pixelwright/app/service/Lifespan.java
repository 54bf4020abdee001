package dev.pixelwright.app.service;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What was started, to be stopped in the opposite order, once: at the end, after a start that failed half way, or when
 * the process is told to end in the midst of a start.
 */
final class Lifespan implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Lifespan.class.getName());

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Object stopping = new Object();
    private boolean closed;

    /** Has {@code part} stopped before all that was given earlier; at once if the end has come already. */
    <T extends AutoCloseable> T add(String name, T part) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                parts.push(new Part(name, part));
            }
        }
        if (late) {
            stop(new Part(name, part));
            throw new StartupException("told to stop while starting");
        }
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Stops everything; a part that fails to stop keeps none of the others running. Returns when all of it has ended. */
    @Override
    public void close() {
        synchronized (stopping) {
            for (Part part = next(); part != null; part = next()) {
                stop(part);
            }
        }
    }

    private synchronized @Nullable Part next() {
        closed = true;
        return parts.poll();
    }

    private static void stop(Part part) {
        try {
            part.closeable().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "The " + part.name() + " did not stop properly", e);
        }
    }

    private record Part(String name, AutoCloseable closeable) {}
}
