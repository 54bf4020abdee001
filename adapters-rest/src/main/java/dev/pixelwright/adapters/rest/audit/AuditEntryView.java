package dev.pixelwright.adapters.rest.audit;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/** An entry of the audit log. */
public record AuditEntryView(
        String id,
        Instant at,
        Optional<String> actorId,
        String credential,
        String action,
        String subject,
        String detail,
        int status,
        String address,
        String requestId) {

    static AuditEntryView of(AuditEntry entry) {
        Action action = entry.action();
        return new AuditEntryView(
                Long.toString(entry.number()),
                entry.at(),
                action.actor().map(UserId::toString),
                action.credential(),
                action.what(),
                action.subject(),
                action.detail(),
                action.status(),
                action.address(),
                action.request());
    }
}
