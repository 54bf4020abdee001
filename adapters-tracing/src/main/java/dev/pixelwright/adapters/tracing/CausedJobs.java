package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Tracing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps with each job the place in a trace where it was ordered, so that its attempts are shown there, whenever they come. */
final class CausedJobs implements Jobs {

    private final Jobs behind;
    private final Tracing tracing;

    CausedJobs(Jobs behind, Tracing tracing) {
        this.behind = behind;
        this.tracing = tracing;
    }

    @Override
    public Submission submit(NewJob job) {
        return behind.submit(tracing.current().map(job::after).orElse(job));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return behind.find(id);
    }

    @Override
    public Optional<Job> findFailed(Lineage lineage, Duration within) {
        return behind.findFailed(lineage, within);
    }

    @Override
    public Page<Job> list(JobQuery query) {
        return behind.list(query);
    }

    @Override
    public Job cancel(JobId id) {
        return behind.cancel(id);
    }

    @Override
    public Job retry(JobId id, Duration within) {
        return behind.retry(id, within);
    }

    @Override
    public List<JobEvent> events(JobId id, long after) {
        return behind.events(id, after);
    }
}
