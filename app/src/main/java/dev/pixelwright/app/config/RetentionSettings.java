package dev.pixelwright.app.config;

import dev.pixelwright.core.port.AuditLog;
import dev.pixelwright.core.work.RetentionPolicy;
import io.dropwizard.util.Duration;
import java.util.Optional;

/**
 * The key {@code retention}: how long is kept what only tells of the past.
 *
 * @param jobs how long a job is kept after its end, 1d to 3650d; for ever if left out
 * @param audit how long an entry of the audit log is kept, 30d to 3650d
 */
public record RetentionSettings(Optional<Duration> jobs, Duration audit) {

    private static final java.time.Duration LONGEST = java.time.Duration.ofDays(3_650);

    public RetentionSettings {
        jobs.ifPresent(
                keep -> Check.range("retention.jobs", keep.toJavaDuration(), RetentionPolicy.LEAST_KEPT_JOBS, LONGEST));
        Check.range("retention.audit", audit.toJavaDuration(), AuditLog.LEAST_KEPT, LONGEST);
    }

    /** The same as core knows it. */
    public RetentionPolicy toRetentionPolicy() {
        return new RetentionPolicy(jobs.map(Duration::toJavaDuration), audit.toJavaDuration());
    }
}
