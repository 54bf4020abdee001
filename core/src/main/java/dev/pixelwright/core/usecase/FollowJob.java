package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Subscription;
import java.util.List;

/** The story of a job that the caller was already allowed to see: what has happened, and a nudge when more does. */
public final class FollowJob {

    private final Jobs jobs;
    private final JobEvents events;

    public FollowJob(Jobs jobs, JobEvents events) {
        this.jobs = jobs;
        this.events = events;
    }

    /** The events after the one with this sequence (0 for all), in order. */
    public List<JobEvent> execute(JobId job, long after) {
        return jobs.events(job, after);
    }

    /** Calls {@code follower} when there is news, until closed. News from other nodes may need a look of one's own. */
    public Subscription execute(JobId job, Runnable follower) {
        return events.follow(job, follower);
    }
}
