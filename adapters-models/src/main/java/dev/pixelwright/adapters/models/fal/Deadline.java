package dev.pixelwright.adapters.models.fal;

import java.time.Duration;
import java.util.Optional;

/** By when all of a task must have ended. */
final class Deadline {

    private final long end;

    Deadline(Duration whole) {
        this.end = System.nanoTime() + whole.toNanos();
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** The time that is left, at most {@code wanted}; empty when none is. */
    Optional<Duration> left(Duration wanted) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return Optional.empty();
        }
        return Optional.of(wanted.toNanos() < left ? wanted : Duration.ofNanos(left));
    }

    /**
     * The time that is left, at most {@code wanted}.
     *
     * @throws dev.pixelwright.core.failure.FailureException when none is
     */
    Duration within(Duration wanted) {
        return left(wanted).orElseThrow(Reasons.LATE::toException);
    }
}
