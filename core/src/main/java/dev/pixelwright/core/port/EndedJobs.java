package dev.pixelwright.core.port;

import java.time.Duration;

/**
 * The jobs that have ended, for whoever makes room. What refers to one that is removed stays as it is and refers to
 * nothing then: idempotency keys, items of batches, what was asked of generators and what that cost. Images and
 * derivatives stay, and so does what the {@code Outbox} has still to tell. Time is the database's. Any method may fail
 * with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface EndedJobs {

    /**
     * Removes jobs that ended at least {@code age} ago, completed, failed or cancelled, with their events and the run
     * of their generator, those that ended first before others. Passed over are those that another call removes or
     * queues again at this moment.
     *
     * @param max how many at most
     * @return how many they were; fewer than {@code max} when no more are left
     */
    int remove(Duration age, int max);
}
