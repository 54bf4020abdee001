package dev.pixelwright.adapters.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook.
 *
 * @param events their names, in the order of the documentation
 * @param status {@code active}, or why it is told nothing: {@code gone}, {@code failing}
 * @param failures messages in a row that could not be delivered
 * @param secret what messages are signed with; only in the answer to its creation
 */
public record WebhookView(
        String id,
        String url,
        List<String> events,
        String status,
        int failures,
        String deliveriesUrl,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> secret) {

    static WebhookView of(Webhook webhook, Links links) {
        return of(webhook, links, Optional.empty());
    }

    static WebhookView withSecret(Webhook webhook, Links links) {
        return of(webhook, links, Optional.of(webhook.secret().value()));
    }

    private static WebhookView of(Webhook webhook, Links links, Optional<String> secret) {
        return new WebhookView(
                webhook.id().toString(),
                webhook.url().toString(),
                webhook.events().stream().sorted().map(DomainEvent.Type::label).toList(),
                webhook.status().label(),
                webhook.failures(),
                links.deliveries(webhook.id()),
                webhook.createdAt(),
                secret);
    }
}
