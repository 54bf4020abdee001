package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Jobs;

/** The jobs of the owner whom the query names; those of all are for whoever runs the installation. */
public final class ListJobs {

    private final Jobs jobs;

    public ListJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    public Page<Job> execute(JobQuery query) {
        return jobs.list(query);
    }
}
