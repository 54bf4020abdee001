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
        return execute(Integer.MAX_VALUE);
    }

    /** The same, and leaves the rest for another time after so many parts. */
    public int execute(int parts) {
        int total = 0;
        int removed = 1;
        for (int i = 0; i < parts && removed > 0; i++) {
            removed = log.forgetOlderThan(keep);
            total += removed;
        }
        return total;
    }
}
