package dev.pixelwright.core.usecase.audit;

import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;

/** Forgets who did what a year ago. */
public final class ForgetActions {

    private static final Duration KEPT = Duration.ofDays(365);

    private final AuditLog log;

    public ForgetActions(AuditLog log) {
        this.log = log;
    }

    /** Forgets it, and tells how many entries there were. */
    public int execute() {
        return log.forgetOlderThan(KEPT);
    }
}
