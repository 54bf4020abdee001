package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;

/**
 * A durable order to make one derivative.
 *
 * @param lineage the derivative it is to make
 * @param times when it was created, last changed, and must have ended
 */
public record Job(
        JobId id, UserId owner, Lineage lineage, JobState state, Tries tries, Progress progress, JobTimes times) {

    public JobStatus status() {
        return state.status();
    }
}
