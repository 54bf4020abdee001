package dev.pixelwright.core.local;

import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.listing.Part;
import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The audit log in memory. */
public final class InMemoryAuditLog implements AuditLog {

    private final InMemoryData data;

    public InMemoryAuditLog(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void append(Action action) {
        data.atomically(() -> {
            long number = data.audit.isEmpty() ? 1 : data.audit.getFirst().number() + 1;
            data.audit.addFirst(new AuditEntry(number, action, data.now()));
        });
    }

    @Override
    public Part<AuditEntry> list(AuditQuery query) {
        return data.atomically(() -> {
            List<AuditEntry> entries = data.audit.stream()
                    .filter(entry -> query.actor().isEmpty()
                            || query.actor().equals(entry.action().actor()))
                    .toList();
            return Pages.part(entries, query.page(), AuditEntry::number, true);
        });
    }

    @Override
    public int forgetOlderThan(Duration age) {
        if (age.compareTo(LEAST_KEPT) < 0) {
            throw new IllegalArgumentException("Entries are kept for " + LEAST_KEPT + " at least");
        }
        return data.atomically(() -> {
            Instant moment = data.now().minus(age);
            int before = data.audit.size();
            data.audit.removeIf(entry -> entry.at().isBefore(moment));
            return before - data.audit.size();
        });
    }
}
