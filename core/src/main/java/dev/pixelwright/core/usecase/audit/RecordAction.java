package dev.pixelwright.core.usecase.audit;

import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.AuditLog;

/** Notes what somebody did, after they did it. */
public final class RecordAction {

    private static final System.Logger LOG = System.getLogger(RecordAction.class.getName());

    private final AuditLog log;

    public RecordAction(AuditLog log) {
        this.log = log;
    }

    /** Notes it; if that is not possible now, the ordinary log has it, because what was done is done. */
    public void execute(Action action) {
        try {
            log.append(action);
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.ERROR, "Not in the audit log: " + action, e);
        }
    }
}
