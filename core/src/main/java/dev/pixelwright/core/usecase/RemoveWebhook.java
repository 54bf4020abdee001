package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.WebhookId;

/** A user takes a webhook away, with all that was to be sent to it. What is on its way at this moment may still arrive. */
public final class RemoveWebhook {

    private final FindWebhook findWebhook;
    private final Webhooks webhooks;

    public RemoveWebhook(FindWebhook findWebhook, Webhooks webhooks) {
        this.findWebhook = findWebhook;
        this.webhooks = webhooks;
    }

    /** Fails with {@code WebhookNotFound}. */
    public void execute(UserId caller, WebhookId id) {
        webhooks.remove(findWebhook.execute(caller, id).id());
    }
}
