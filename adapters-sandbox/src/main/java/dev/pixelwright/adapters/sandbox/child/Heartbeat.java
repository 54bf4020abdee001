package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says every second that this Java machine lives, while there is work. */
final class Heartbeat implements AutoCloseable {

    private static final long PERIOD_MILLIS = 1_000;

    private final FrameWriter out;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::beat, "pixelwright-heartbeat");

    Heartbeat(FrameWriter out) {
        this.out = out;
        thread.setDaemon(true);
        thread.start();
    }

    private void beat() {
        try {
            while (!end.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                out.write(FrameType.HEARTBEAT);
            }
        } catch (InterruptedException | IOException e) {
            // The parent is gone, and the thread that listens to it knows.
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the last beat is out, so that none follows the end of the work. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
