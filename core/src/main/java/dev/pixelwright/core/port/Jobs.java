package dev.pixelwright.core.port;

import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.listing.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The jobs as their owners see them; the truth of which the queue is only a bell. Every change of a job and the event
 * that tells of it are written in one step, and no reader sees a later event of a job before an earlier one. Any method
 * may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Jobs {

    /**
     * Orders a derivative. There is at most one unfinished job for a lineage: if one is there, it is the answer. If the
     * derivative is there already, the answer is the completed job that made it, or, if none did, a new job that is
     * completed at once. Otherwise a new job is queued. A key of the owner's is noted in the same step; one that is known
     * already answers with the job that it led to, whatever became of that, as long as there is one.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound} when the image is gone, or
     *     {@code IdempotencyKeyReused} when the key came with another order before
     */
    Submission submit(NewJob job);

    Optional<Job> find(JobId id);

    /**
     * The job of {@code lineage} that changed last, if it has failed, and that within this time before now.
     */
    Optional<Job> findFailed(Lineage lineage, Duration within);

    /** A part of the jobs of one owner or of all, the newest first. */
    Page<Job> list(JobQuery query);

    /**
     * Cancels a queued or running job; its worker has then lost it.
     *
     * @return the cancelled job
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound}, or {@code JobEnded} when it has ended
     */
    Job cancel(JobId id);

    /**
     * Queues a failed job again with fresh counts of failures and crashes and a new deadline. Attempts go on counting.
     *
     * @return the queued job; another unfinished job, or the completed one, of the same lineage if there is one by now
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound} or {@code JobNotFailed}
     */
    Job retry(JobId id, Duration within);

    /** The events of a job with a sequence above {@code after}, in order; none for an unknown job. */
    List<JobEvent> events(JobId id, long after);
}
