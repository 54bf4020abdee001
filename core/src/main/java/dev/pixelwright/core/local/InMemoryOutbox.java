package dev.pixelwright.core.local;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.port.Outbox;
import java.time.Duration;
import java.util.List;

/** The outbox in memory. It grows until somebody takes and forgets, as the housekeeping does. */
public final class InMemoryOutbox implements Outbox {

    private final InMemoryData data;

    public InMemoryOutbox(InMemoryData data) {
        this.data = data;
    }

    @Override
    public List<DomainEvent> take(int limit, Duration lease) {
        return data.atomically(() -> data.outbox.take(limit, lease));
    }

    @Override
    public void forget(List<DomainEvent> told) {
        data.atomically(() -> told.forEach(data.outbox::forget));
    }
}
