package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.WebhookFailure.DeliveryNotFound;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.WebhookId;
import java.util.Optional;

/**
 * A user has a message sent once more, whatever became of it, as if for the first time. It is also how a webhook that was
 * disabled comes to life again: the first message that is accepted makes it active.
 */
public final class ReplayDelivery {

    private final FindWebhook findWebhook;
    private final WebhookDeliveries deliveries;

    public ReplayDelivery(FindWebhook findWebhook, WebhookDeliveries deliveries) {
        this.findWebhook = findWebhook;
        this.deliveries = deliveries;
    }

    /**
     * The delivery as it stands now.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code WebhookNotFound} or {@code DeliveryNotFound}
     */
    public Delivery execute(UserId caller, WebhookId webhook, DeliveryId id) {
        WebhookId own = findWebhook.execute(caller, webhook).id();
        Delivery delivery = find(own, id);
        deliveries.replay(delivery.id());
        return find(own, id);
    }

    private Delivery find(WebhookId webhook, DeliveryId id) {
        Optional<Delivery> found =
                deliveries.find(id).filter(one -> one.order().webhook().equals(webhook));
        return found.orElseThrow(() -> new DeliveryNotFound(id.toString()).toException());
    }
}
