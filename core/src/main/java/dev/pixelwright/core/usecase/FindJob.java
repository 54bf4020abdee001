package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Jobs;

/** One of the caller's jobs. */
public final class FindJob {

    private final Jobs jobs;

    public FindJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * The job, if it is the caller's.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound}, for another's as for none
     */
    public Job execute(UserId caller, JobId id) {
        return jobs.find(id)
                .filter(job -> job.owner().equals(caller))
                .orElseThrow(() -> new JobNotFound(id.toString()).toException());
    }
}
