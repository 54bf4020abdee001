package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.Webhook;
import java.util.List;

/** All webhooks of a user, the oldest first. */
public final class ListWebhooks {

    private final Webhooks webhooks;

    public ListWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public List<Webhook> execute(UserId caller) {
        return webhooks.list(caller);
    }
}
