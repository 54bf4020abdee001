package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.EngineName;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** What comes back from a child, handed on to whom it is for. */
final class Answer {

    private static final int WHOLE = 100;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final OutputStream target;
    private final long maxBytes;
    private final RenderMonitor monitor;
    private long bytes;
    private int percent;
    private long toldAt = System.nanoTime();

    Answer(OutputStream target, long maxBytes, RenderMonitor monitor) {
        this.target = target;
        this.maxBytes = maxBytes;
        this.monitor = monitor;
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
        String engine;
        try {
            engine = EngineName.parse(body);
        } catch (ProtocolException e) {
            throw new ChildLost(e);
        }
        monitor.drawnBy(engine);
    }

    /** It lives: a good moment to let the monitor stop an engine that reports nothing. */
    void beat() {
        if (System.nanoTime() - toldAt >= QUIET_NANOS) {
            tell();
        }
    }

    private void tell() {
        toldAt = System.nanoTime();
        monitor.progress(percent);
    }

    void result(byte[] body) throws IOException, ChildLost {
        bytes += body.length;
        if (bytes > maxBytes) {
            throw new ChildLost(new ProtocolException("no result has more than " + maxBytes + " bytes"));
        }
        target.write(body);
    }
}
