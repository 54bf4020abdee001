package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.trace.TraceContext;
import java.util.Optional;

/**
 * A durable order to make one derivative.
 *
 * @param lineage the derivative it is to make
 * @param times when it was created, last changed, and must have ended
 * @param cause the place in a trace that its attempts come after, where the order was traced
 */
public record Job(
        JobId id,
        UserId owner,
        Lineage lineage,
        JobState state,
        Tries tries,
        Progress progress,
        JobTimes times,
        Optional<TraceContext> cause) {

    public JobStatus status() {
        return state.status();
    }
}
