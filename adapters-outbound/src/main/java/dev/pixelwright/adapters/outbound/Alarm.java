package dev.pixelwright.adapters.outbound;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Cuts a call off at its deadline. A socket's own timeout bounds one read, and who sends a byte now and then never meets it.
 */
final class Alarm {

    private final Future<?> pending;

    Alarm(ScheduledExecutorService timer, Deadline deadline, Runnable cut) {
        // Rather a little late than early: who is cut looks whether the deadline has passed.
        pending = timer.schedule(cut, deadline.millis() + 1, TimeUnit.MILLISECONDS);
    }

    void cancel() {
        pending.cancel(false);
    }
}
