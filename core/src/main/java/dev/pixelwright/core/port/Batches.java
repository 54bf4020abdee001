package dev.pixelwright.core.port;

import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.job.JobId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of files that were sent together. What one call has written, every later call reads, on every node. Any method
 * may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Batches {

    /**
     * Keeps a batch with its items, in one step. An item whose image is gone meanwhile is left out. It goes with its owner, and
     * each item with its image.
     */
    void add(Batch batch);

    Optional<Batch> find(BatchId id);

    /**
     * Which of these jobs have an event with a sequence above the one that stands beside them, have ended, or are gone: one
     * question for all jobs of a batch, that whoever follows it asks again and again.
     */
    Set<JobId> news(Map<JobId, Long> told);
}
