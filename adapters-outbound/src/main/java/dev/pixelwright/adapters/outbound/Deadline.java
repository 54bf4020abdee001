package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.RemoteTimeout;
import java.time.Duration;

/** The end of what one call may take. */
final class Deadline {

    private final Duration within;
    private final long end;

    Deadline(Duration within) {
        this.within = within;
        this.end = System.nanoTime() + within.toNanos();
    }

    /** What is left, at least a millisecond, because nothing means for ever to a socket. */
    long millis() {
        return Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    FailureException exceeded() {
        return new RemoteTimeout(within).toException();
    }
}
