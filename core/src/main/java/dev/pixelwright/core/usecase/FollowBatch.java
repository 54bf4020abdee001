package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Batches;
import java.util.Map;
import java.util.Set;

/** Where something has happened in a batch that the caller was already allowed to see. */
public final class FollowBatch {

    private final Batches batches;

    public FollowBatch(Batches batches) {
        this.batches = batches;
    }

    /** Which of these jobs have an event after the one with this sequence, or have nothing more to tell. */
    public Set<JobId> execute(Map<JobId, Long> told) {
        return batches.news(told);
    }
}
