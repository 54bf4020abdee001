package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.WebhookId;

/** What was and will be sent to a webhook of the caller's, the newest first. */
public final class ListDeliveries {

    private final FindWebhook findWebhook;
    private final WebhookDeliveries deliveries;

    public ListDeliveries(FindWebhook findWebhook, WebhookDeliveries deliveries) {
        this.findWebhook = findWebhook;
        this.deliveries = deliveries;
    }

    /** Fails with {@code WebhookNotFound}. */
    public Page<Delivery> execute(UserId caller, WebhookId webhook, PageRequest page) {
        return deliveries.list(findWebhook.execute(caller, webhook).id(), page);
    }
}
