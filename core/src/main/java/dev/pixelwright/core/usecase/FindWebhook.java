package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.WebhookFailure.WebhookNotFound;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;

/** A user asks for one of their webhooks. Somebody else's is as good as none. */
public final class FindWebhook {

    private final Webhooks webhooks;

    public FindWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * The webhook.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code WebhookNotFound}
     */
    public Webhook execute(UserId caller, WebhookId id) {
        return webhooks.find(id)
                .filter(found -> found.owner().equals(caller))
                .orElseThrow(() -> new WebhookNotFound(id.toString()).toException());
    }
}
