package dev.pixelwright.core.usecase.audit;

import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;

/** Forgets who did what long ago. */
public final class ForgetActions {

    private final AuditLog log;
    private final Duration keep;

    /** @param keep at least {@link AuditLog#LEAST_KEPT} */
    public ForgetActions(AuditLog log, Duration keep) {
        this.log = log;
        this.keep = keep;
    }

    /** Forgets it, part by part, and tells how many entries there were. */
    public int execute() {
        int total = 0;
        int removed;
        do {
            removed = executeOnce();
            total += removed;
        } while (removed > 0);
        return total;
    }

    /** Forgets a part of it, and leaves the rest for another time. */
    public int executeOnce() {
        return log.forgetOlderThan(keep);
    }
}
