package dev.pixelwright.core.job;

import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a job, kept as a row beside it.
 *
 * @param sequence from 1, rising by one with each event of the same job
 * @param failure why, for {@code FAILED}, and for {@code QUEUED} after a failed attempt
 * @param derivative what was made, for {@code COMPLETED}
 */
public record JobEvent(
        JobId job,
        long sequence,
        Type type,
        Progress progress,
        Optional<Failure> failure,
        Optional<DerivativeId> derivative,
        Instant at) {

    /** What happened; the last three are each the last event of a job, unless a person queues it again. */
    public enum Type {
        QUEUED,
        PROGRESS,
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
