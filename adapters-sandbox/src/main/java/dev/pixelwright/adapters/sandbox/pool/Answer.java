package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.EngineName;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What comes back from a child of one result, handed on to whom it is for. What goes wrong there is the trouble of this result
 * alone: the others of the child go on.
 */
public final class Answer {

    private static final int WHOLE = 100;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final OutputStream target;
    private final long maxBytes;
    private final RenderMonitor monitor;
    private long bytes;
    private int percent;
    private boolean heard;
    private Optional<Exception> trouble = Optional.empty();
    private long toldAt = System.nanoTime();

    /**
     * @param maxBytes of the result; a child that brings more is killed
     */
    public Answer(OutputStream target, long maxBytes, RenderMonitor monitor) {
        this.target = target;
        this.maxBytes = maxBytes;
        this.monitor = monitor;
    }

    /** What has gone wrong: an {@link IOException} or a {@link RuntimeException}. */
    public Optional<Exception> trouble() {
        return trouble;
    }

    /** Whether anybody waits for what the child has still to say. */
    boolean isOpen() {
        return !heard && trouble.isEmpty();
    }

    /** Whether the child has said all. */
    boolean isHeard() {
        return heard;
    }

    /** The child has said all. */
    void end(Optional<Failure> failure) {
        heard = true;
        failure.ifPresent(reason -> fail(reason.toException()));
    }

    /** Gives it up, unless it has an end already. */
    void fail(Exception reason) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(reason);
        }
    }

    /** The percentage, which never falls. */
    int progress(byte[] body) throws ChildLost {
        int said = body.length == 1 ? body[0] : -1;
        if (said < percent || said > WHOLE) {
            throw new ChildLost(new ProtocolException("it cannot be at " + said + " percent"));
        }
        percent = said;
        tell();
        return percent;
    }

    void drawnBy(byte[] body) throws ChildLost {
        try {
            String engine = EngineName.parse(body);
            attempt(() -> monitor.drawnBy(engine));
        } catch (ProtocolException e) {
            throw new ChildLost(e);
        }
    }

    /** It lives: a good moment to let the monitor stop an engine that reports nothing. */
    void beat() {
        if (System.nanoTime() - toldAt >= QUIET_NANOS) {
            tell();
        }
    }

    /** Tells the monitor where it is. */
    void tell() {
        toldAt = System.nanoTime();
        attempt(() -> monitor.progress(percent));
    }

    void result(byte[] body) throws ChildLost {
        bytes += body.length;
        if (bytes > maxBytes) {
            throw new ChildLost(new ProtocolException("no result has more than " + maxBytes + " bytes"));
        }
        attempt(() -> target.write(body));
    }

    private void attempt(Work work) {
        if (isOpen()) {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
    }

    private interface Work {

        void run() throws IOException;
    }
}
