package dev.pixelwright.adapters.rest.webhook;

import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.core.failure.WebhookFailure.DeliveryNotFound;
import dev.pixelwright.core.failure.WebhookFailure.WebhookNotFound;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.WebhookId;

/** Reads the ids of webhooks and deliveries from a path; what is no number names none. */
final class WebhookIds {

    private WebhookIds() {}

    /** Fails with {@code WebhookNotFound}. */
    static WebhookId webhook(String text) {
        return WebhookId.parse(text).orElseThrow(() -> new WebhookNotFound(ShownId.of(text)).toException());
    }

    /** Fails with {@code DeliveryNotFound}. */
    static DeliveryId delivery(String text) {
        return DeliveryId.parse(text).orElseThrow(() -> new DeliveryNotFound(ShownId.of(text)).toException());
    }
}
