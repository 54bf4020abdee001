package dev.pixelwright.adapters.models.fal;

import java.time.Duration;

/** By when all of a task must have ended. */
final class Deadline {

    private final long end;

    Deadline(Duration whole) {
        this.end = System.nanoTime() + whole.toNanos();
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /**
     * The time that is left, at most {@code wanted}.
     *
     * @throws dev.pixelwright.core.failure.FailureException when none is
     */
    Duration within(Duration wanted) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw Reasons.LATE.toException();
        }
        return wanted.toNanos() < left ? wanted : Duration.ofNanos(left);
    }
}
