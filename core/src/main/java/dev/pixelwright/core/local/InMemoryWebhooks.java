package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Webhooks in memory. */
public final class InMemoryWebhooks implements Webhooks {

    private final InMemoryData data;

    public InMemoryWebhooks(InMemoryData data) {
        this.data = data;
    }

    @Override
    public boolean add(Webhook webhook, int most) {
        return data.atomically(() -> {
            data.requireNotGone(webhook.owner());
            boolean room = list(webhook.owner()).size() < most;
            if (room) {
                data.webhooks.webhooks.put(webhook.id().value(), webhook);
            }
            return room;
        });
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return data.atomically(() -> Optional.ofNullable(data.webhooks.webhooks.get(id.value())));
    }

    @Override
    public List<Webhook> list(UserId owner) {
        return those(webhook -> webhook.owner().equals(owner));
    }

    @Override
    public List<Webhook> active(Set<UserId> owners) {
        return those(webhook -> owners.contains(webhook.owner()) && webhook.status() == WebhookStatus.ACTIVE);
    }

    private List<Webhook> those(Predicate<Webhook> wanted) {
        return data.atomically(
                () -> data.webhooks.webhooks.values().stream().filter(wanted).toList());
    }

    @Override
    public void remove(WebhookId id) {
        data.atomically(() -> data.webhooks.remove(id));
    }
}
