package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.EngineName;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Tells the parent who draws and each new percentage, and at least once a second that the engine still moves. */
final class ProgressFrames implements RenderMonitor {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final FrameWriter.Part out;
    private int told = -1;
    private long toldAt = System.nanoTime();

    ProgressFrames(FrameWriter.Part out) {
        this.out = out;
    }

    @Override
    public void progress(int percent) {
        long now = System.nanoTime();
        if (percent > told || now - toldAt >= QUIET_NANOS) {
            told = Math.max(told, percent);
            toldAt = now;
            tell(FrameType.PROGRESS, new byte[] {(byte) told});
        }
    }

    @Override
    public void drawnBy(String engine) {
        tell(FrameType.ENGINE, EngineName.toBytes(engine));
    }

    private void tell(FrameType type, byte[] body) {
        try {
            out.write(type, body);
        } catch (IOException e) {
            throw new UncheckedIOException("The parent does not listen", e);
        }
    }
}
