package dev.pixelwright.adapters.rest.webhook;

import dev.pixelwright.core.webhook.Delivery;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message to a webhook.
 *
 * @param messageId what the header {@code webhook-id} says
 * @param type what it tells of, such as {@code image.uploaded}
 * @param status {@code pending}, {@code delivered} or {@code failed}
 * @param attempts since it was added, or replayed
 * @param responseStatus of the latest answer, if there was one
 * @param error the code of what went wrong with the latest attempt, if something did
 * @param nextAttemptAt while it is pending
 */
public record DeliveryView(
        String id,
        String messageId,
        String eventId,
        String type,
        String status,
        int attempts,
        OptionalInt responseStatus,
        Optional<String> error,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id().toString(),
                delivery.order().messageId(),
                Long.toString(delivery.order().event()),
                delivery.order().type().label(),
                delivery.status().label(),
                delivery.attempts(),
                delivery.responseStatus(),
                delivery.error(),
                delivery.createdAt(),
                delivery.updatedAt(),
                delivery.dueAt());
    }
}
