package dev.pixelwright.core.webhook;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * An address that is told what happens to the images of its owner.
 *
 * @param events what it is told of, at least one
 * @param failures messages that could not be delivered, one after the other, up to now
 */
public record Webhook(
        WebhookId id,
        UserId owner,
        URI url,
        WebhookSecret secret,
        Set<DomainEvent.Type> events,
        WebhookStatus status,
        int failures,
        Instant createdAt) {

    public Webhook {
        events = Set.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A webhook is told of at least one kind of event");
        }
    }

    /** Whether it is told of such events at present. */
    public boolean wants(DomainEvent.Type type) {
        return status == WebhookStatus.ACTIVE && events.contains(type);
    }
}
