package dev.pixelwright.core.local;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.port.DomainEvents;
import java.util.List;

/** Tells nobody, where nobody outside wants to know. */
public final class SilentDomainEvents implements DomainEvents {

    public SilentDomainEvents() {}

    @Override
    public void publish(List<DomainEvent> events) {
        // Whoever reads them from nowhere has them already.
    }
}
