package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Jobs;
import java.util.List;

/** Rings again for every job that is due and that nobody may have heard of. */
public final class SweepJobs {

    private static final int MOST_AT_ONCE = 500;

    private final JobClaims claims;
    private final Jobs jobs;
    private final JobQueue queue;

    public SweepJobs(JobClaims claims, Jobs jobs, JobQueue queue) {
        this.claims = claims;
        this.jobs = jobs;
        this.queue = queue;
    }

    /** Rings, and tells for how many jobs. */
    public int execute() {
        List<JobId> due = claims.due(MOST_AT_ONCE);
        due.forEach(id -> jobs.find(id).map(Ring::of).ifPresent(queue::ring));
        return due.size();
    }
}
