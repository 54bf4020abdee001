package dev.pixelwright.core.work;

import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;
import java.util.Optional;

/**
 * How long is kept what only tells of the past.
 *
 * @param jobs how long a job is kept after its end, at least a day; for ever if empty, as long as its image is there
 * @param actions how long it is kept who did what, at least {@link AuditLog#LEAST_KEPT}
 */
public record RetentionPolicy(Optional<Duration> jobs, Duration actions) {

    /** The shortest time for which a job that has ended is kept: longer than whoever ordered it would wait for it. */
    public static final Duration LEAST_KEPT_JOBS = Duration.ofDays(1);

    /** Jobs for ever, actions for a year. */
    public static final RetentionPolicy DEFAULT = new RetentionPolicy(Optional.empty(), Duration.ofDays(365));

    public RetentionPolicy {
        if (jobs.filter(keep -> keep.compareTo(LEAST_KEPT_JOBS) < 0).isPresent()) {
            throw new IllegalArgumentException("Jobs are kept for " + LEAST_KEPT_JOBS + " at least");
        }
        if (actions.compareTo(AuditLog.LEAST_KEPT) < 0) {
            throw new IllegalArgumentException("Actions are kept for " + AuditLog.LEAST_KEPT + " at least");
        }
    }
}
