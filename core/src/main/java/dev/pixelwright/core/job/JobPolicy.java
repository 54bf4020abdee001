package dev.pixelwright.core.job;

import dev.pixelwright.core.failure.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The rules for jobs.
 *
 * @param lease how long a worker may be silent before its job is given to another
 * @param within total time of a job over all its attempts
 * @param maxCrashes that many workers and engines may die over one job; then it has failed
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

    /**
     * How long to wait before the next attempt; empty when there must be none.
     *
     * @param failure what ended the latest attempt
     * @param before what was counted without it
     * @param jitter gives a number from 0 to below 1
     */
    public Optional<Duration> delay(Failure failure, Tries before, DoubleSupplier jitter) {
        if (!failure.isCrash()) {
            return retry.delay(failure.kind(), before.failures() + 1, jitter);
        }
        int crashes = before.crashes() + 1;
        return crashes < maxCrashes ? Optional.of(retry.backOff(crashes, jitter)) : Optional.empty();
    }

    /** How often a worker extends its lease: three times before it would pass. */
    public Duration heartbeat() {
        return lease.dividedBy(3);
    }
}
