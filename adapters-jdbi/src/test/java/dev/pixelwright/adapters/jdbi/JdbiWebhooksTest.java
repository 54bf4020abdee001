package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.adapters.testkit.database.WebhooksContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookSecret;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdbiWebhooksTest implements WebhooksContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }

    @Test
    void webhooksShouldGoWithTheirOwner() {
        Database ports = ports();
        User owner = Samples.user();
        ports.users().add(owner);
        Webhook webhook = new Webhook(
                new WebhookId(Samples.number()),
                owner.id(),
                URI.create("https://receiver.example/"),
                WebhookSecret.of(new byte[32]),
                Set.of(DomainEvent.Type.IMAGE_UPLOADED),
                WebhookStatus.ACTIVE,
                0,
                Samples.moment());
        DeliveryId delivery = new DeliveryId(Samples.number());
        ports.webhooks().add(webhook, 1);
        ports.deliveries()
                .add(List.of(new NewDelivery(delivery, webhook.id(), 1, DomainEvent.Type.IMAGE_UPLOADED, "{}")));
        assertThat(ports.deliveries().find(delivery)).isNotEmpty();
        SharedDatabase.execute("DELETE FROM users");
        assertThat(ports.webhooks().find(webhook.id())).isEmpty();
        assertThat(ports.deliveries().find(delivery)).isEmpty();
    }
}
