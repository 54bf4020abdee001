package dev.pixelwright.core.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message to a webhook and what has become of it.
 *
 * @param attempts how often it was sent since it was added, or replayed
 * @param responseStatus of the latest answer, if there was one
 * @param error the code of what went wrong with the latest attempt, if something did
 * @param dueAt when it will be sent, while it is pending; during an attempt, when that is given up for lost
 * @param updatedAt when the latest attempt ended
 */
public record Delivery(
        NewDelivery order,
        DeliveryStatus status,
        int attempts,
        OptionalInt responseStatus,
        Optional<String> error,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> dueAt) {

    public DeliveryId id() {
        return order.id();
    }
}
