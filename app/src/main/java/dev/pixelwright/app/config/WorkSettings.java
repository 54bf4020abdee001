package dev.pixelwright.app.config;

import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.RetryPolicy;
import dev.pixelwright.core.work.HousekeepingPolicy;
import io.dropwizard.util.Duration;
import java.util.Optional;

/**
 * The key {@code work}: who does jobs, and how long they may take.
 *
 * @param workers threads that do jobs, 0 to 256; one a processor if left out; not for the role {@code api}, which has none
 * @param lease how long a worker may be silent before its job is given to another, 1s to 1h
 * @param deadline total time of a job over all its attempts, from the lease to 7d
 * @param maxCrashes workers and engines that may die over one job, 1 to 100
 * @param sweep between two looks for jobs that nobody heard of, 100ms to 1h
 * @param collect between two collections of bytes that nothing points at, 100ms to 1d
 * @param abandonedAfter age at which an unfinished object or temporary file counts as abandoned, longer than the
 *     deadline, so that no running job loses its own, to 30d
 */
public record WorkSettings(
        Optional<Integer> workers,
        Duration lease,
        Duration deadline,
        int maxCrashes,
        Duration sweep,
        Duration collect,
        Duration abandonedAfter) {

    private static final java.time.Duration SHORTEST = java.time.Duration.ofMillis(100);

    public WorkSettings {
        workers.ifPresent(count -> Check.range("work.workers", count, 0, 256));
        Check.range(
                "work.lease", lease.toJavaDuration(), java.time.Duration.ofSeconds(1), java.time.Duration.ofHours(1));
        Check.range("work.deadline", deadline.toJavaDuration(), lease.toJavaDuration(), java.time.Duration.ofDays(7));
        Check.range("work.maxCrashes", maxCrashes, 1, 100);
        Check.range("work.sweep", sweep.toJavaDuration(), SHORTEST, java.time.Duration.ofHours(1));
        Check.range("work.collect", collect.toJavaDuration(), SHORTEST, java.time.Duration.ofDays(1));
        Check.range(
                "work.abandonedAfter",
                abandonedAfter.toJavaDuration(),
                java.time.Duration.ofSeconds(1),
                java.time.Duration.ofDays(30));
        if (abandonedAfter.toJavaDuration().compareTo(deadline.toJavaDuration()) <= 0) {
            throw new IllegalArgumentException(
                    "work.abandonedAfter must be longer than work.deadline, " + words(deadline) + ", not "
                            + words(abandonedAfter) + ": a job that still runs would lose its files");
        }
    }

    void refuseUnfit(NodeRole role) {
        if (!role.doesJobs() && workers.isPresent()) {
            throw new IllegalArgumentException("work.workers must be left out with role: api, which does no jobs");
        }
        if (!role.servesPeople() && workers.filter(count -> count == 0).isPresent()) {
            throw new IllegalArgumentException("work.workers must be 1 to 256 with role: worker, not 0");
        }
    }

    private static String words(Duration duration) {
        return Check.words(duration.toJavaDuration());
    }

    /** How many threads do jobs on a machine with so many processors. */
    public int threads(int processors) {
        return workers.orElse(processors);
    }

    /** The same as core knows it. */
    public JobPolicy toJobPolicy() {
        return new JobPolicy(lease.toJavaDuration(), deadline.toJavaDuration(), maxCrashes, RetryPolicy.DEFAULT);
    }

    /** How often the house is kept, as core knows it. */
    public HousekeepingPolicy toHousekeepingPolicy() {
        return new HousekeepingPolicy(
                sweep.toJavaDuration(), collect.toJavaDuration(), abandonedAfter.toJavaDuration());
    }
}
