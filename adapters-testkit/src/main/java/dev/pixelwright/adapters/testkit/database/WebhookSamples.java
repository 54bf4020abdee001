package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookSecret;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Webhooks and deliveries that a test begins with. */
final class WebhookSamples {

    private WebhookSamples() {}

    static Webhook webhook(UserId owner) {
        long number = Samples.number();
        return new Webhook(
                new WebhookId(number),
                owner,
                URI.create("https://receiver.example/hook/" + number + "?a=%20"),
                WebhookSecret.of(new byte[32]),
                Set.of(DomainEvent.Type.IMAGE_UPLOADED, DomainEvent.Type.JOB_FAILED),
                WebhookStatus.ACTIVE,
                0,
                Samples.moment());
    }

    static Webhook added(Database ports, UserId owner) {
        Webhook webhook = webhook(owner);
        assertThat(ports.webhooks().add(webhook, 100)).isTrue();
        return webhook;
    }

    static NewDelivery delivery(Webhook webhook, long event) {
        return new NewDelivery(
                new DeliveryId(Samples.number()),
                webhook.id(),
                event,
                DomainEvent.Type.IMAGE_UPLOADED,
                "{\"é\":" + event + "}");
    }

    static NewDelivery added(Database ports, Webhook webhook, long event) {
        NewDelivery delivery = delivery(webhook, event);
        ports.deliveries().add(List.of(delivery));
        return delivery;
    }

    static DeliveryClaim claim(Database ports) {
        return ports.deliveries().claim(1_000, Rows.LONG).orElseThrow();
    }

    /** Has its receiver say that it is gone; nothing else is due meanwhile. */
    static void disable(Database ports, Webhook webhook) {
        added(ports, webhook, Samples.number());
        assertThat(ports.deliveries().settle(claim(ports), DeliveryReport.gone(410, "REMOTE_REFUSED"), 5))
                .isTrue();
    }
}
