package dev.pixelwright.core.usecase.audit;

import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.listing.Part;
import dev.pixelwright.core.port.AuditLog;

/** Whoever runs the installation looks at who did what. */
public final class ListActions {

    private final AuditLog log;

    public ListActions(AuditLog log) {
        this.log = log;
    }

    /** A part of the entries, the newest first. */
    public Part<AuditEntry> execute(AuditQuery query) {
        return log.list(query);
    }
}
