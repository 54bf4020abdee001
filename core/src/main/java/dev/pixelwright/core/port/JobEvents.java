package dev.pixelwright.core.port;

import dev.pixelwright.core.job.JobId;

/**
 * Wakes those who follow a job. The events themselves are rows that {@code Jobs.events} reads; a wake-up that is lost
 * only delays a follower until it looks again by itself.
 */
public interface JobEvents {

    /** Says that a job has new events; never waits. */
    void changed(JobId job);

    /** Calls {@code follower} after each change of {@code job} until closed; it must be quick and must not throw. */
    Subscription follow(JobId job, Runnable follower);
}
