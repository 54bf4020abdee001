package dev.pixelwright.core.usecase;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.DomainEvents;
import dev.pixelwright.core.port.Outbox;
import java.time.Duration;
import java.util.List;

/** Tells webhooks and the outside what has happened, and then forgets it. Safe on any number of nodes at once. */
public final class RelayEvents {

    private static final System.Logger LOG = System.getLogger(RelayEvents.class.getName());
    private static final int MOST_AT_ONCE = 200;
    // How long a batch that could not be told, or whose teller died, waits for the next try.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final DomainEvents events;
    private final QueueDeliveries queueDeliveries;

    public RelayEvents(Outbox outbox, DomainEvents events, QueueDeliveries queueDeliveries) {
        this.outbox = outbox;
        this.events = events;
        this.queueDeliveries = queueDeliveries;
    }

    /**
     * Tells batch after batch until nothing is left. Events that cannot be told now stay, and are told by a later call, a
     * minute from now at the earliest.
     *
     * @return how many were told
     */
    public int execute() {
        int told = 0;
        int size;
        do {
            List<DomainEvent> batch = outbox.take(MOST_AT_ONCE, LEASE);
            if (!tell(batch)) {
                return told;
            }
            size = batch.size();
            told += size;
        } while (size == MOST_AT_ONCE);
        return told;
    }

    private boolean tell(List<DomainEvent> batch) {
        if (batch.isEmpty()) {
            return false;
        }
        // First, since it needs nothing but the database we have just asked: webhooks go on while a queue is away.
        queueDeliveries.execute(batch);
        try {
            events.publish(batch);
        } catch (FailureException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    batch.size() + " events could not be told and wait for a later round",
                    e);
            return false;
        }
        outbox.forget(batch);
        return true;
    }
}
