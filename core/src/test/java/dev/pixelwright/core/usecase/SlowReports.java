package dev.pixelwright.core.usecase;

import dev.pixelwright.core.transform.RenderMonitor;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The reports of an engine that works so slowly that each is worth a transaction. */
final class SlowReports {

    private static final long STEP_NANOS = Duration.ofMillis(300).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

    private SlowReports() {}

    /** Reports that it has come to {@code percent}, again and again for a while, as a slow step does. */
    static void reach(RenderMonitor monitor, int percent) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < STEP_NANOS) {
            monitor.progress(percent);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        monitor.progress(percent);
    }
}
