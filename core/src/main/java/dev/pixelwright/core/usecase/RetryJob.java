package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.Jobs;

/** A failed job is to be tried again, because its owner or whoever runs the installation wants it. */
public final class RetryJob {

    private final FindJob findJob;
    private final Jobs jobs;
    private final Bell bell;
    private final JobPolicy policy;

    public RetryJob(FindJob findJob, Jobs jobs, Bell bell, JobPolicy policy) {
        this.findJob = findJob;
        this.jobs = jobs;
        this.bell = bell;
        this.policy = policy;
    }

    /**
     * The queued job, or the unfinished or completed one that serves for the same derivative by now.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound} or {@code JobNotFailed}
     */
    public Job execute(UserId caller, JobId id) {
        findJob.execute(caller, id);
        return execute(id);
    }

    /** The same for whoever runs the installation, who may retry anybody's. */
    public Job execute(JobId id) {
        Job serving = jobs.retry(id, policy.within());
        if (serving.status() == JobStatus.QUEUED) {
            bell.ring(serving);
        }
        return serving;
    }
}
