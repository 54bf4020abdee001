package dev.pixelwright.core.job;

import java.time.Duration;

/**
 * The rules for jobs.
 *
 * @param lease how long a worker may be silent before its job is given to another
 * @param within total time of a job over all its attempts
 * @param maxCrashes that many workers may die over one job; then it has failed
 */
public record JobPolicy(Duration lease, Duration within, int maxCrashes, RetryPolicy retry) {

    /** A lease of 30 s, one hour in all, three crashes, and the default retries. */
    public static final JobPolicy DEFAULT =
            new JobPolicy(Duration.ofSeconds(30), Duration.ofHours(1), 3, RetryPolicy.DEFAULT);

    public JobPolicy {
        if (lease.toMillis() < 100 || within.compareTo(lease) < 0 || maxCrashes < 1) {
            throw new IllegalArgumentException(
                    "A lease is at least 100 ms and not longer than the total time, and one crash at least ends a job");
        }
    }

    /** How often a worker extends its lease: three times before it would pass. */
    public Duration heartbeat() {
        return lease.dividedBy(3);
    }
}
