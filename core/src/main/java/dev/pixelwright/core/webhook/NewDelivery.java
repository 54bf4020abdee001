package dev.pixelwright.core.webhook;

import dev.pixelwright.core.event.DomainEvent;

/**
 * A message that is to be sent.
 *
 * @param event the id of what it tells; one webhook is told of it once
 * @param message the body as it will be sent, JSON
 */
public record NewDelivery(DeliveryId id, WebhookId webhook, long event, DomainEvent.Type type, String message) {

    /** What its receiver knows it by, however often it is sent. */
    public String messageId() {
        return "msg_" + id;
    }

    /** The message to {@code webhook} about {@code event}. */
    public static NewDelivery of(DeliveryId id, WebhookId webhook, DomainEvent event) {
        return new NewDelivery(id, webhook, event.id(), event.type(), EventMessage.of(event));
    }
}
