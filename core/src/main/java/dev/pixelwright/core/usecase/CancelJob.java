package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Jobs;

/** The caller does not want the result any more. */
public final class CancelJob {

    private final FindJob findJob;
    private final Jobs jobs;
    private final Bell bell;

    public CancelJob(FindJob findJob, Jobs jobs, Bell bell) {
        this.findJob = findJob;
        this.jobs = jobs;
        this.bell = bell;
    }

    /**
     * The cancelled job. A worker in the middle of it learns so at its next report and stops.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound} or {@code JobEnded}
     */
    public Job execute(UserId caller, JobId id) {
        findJob.execute(caller, id);
        Job cancelled = jobs.cancel(id);
        bell.tell(id);
        return cancelled;
    }
}
