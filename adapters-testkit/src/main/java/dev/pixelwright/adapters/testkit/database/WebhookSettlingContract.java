package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.pixelwright.core.port.WebhookDeliveries} about how attempts end. */
public interface WebhookSettlingContract extends DatabaseFactory {

    DeliveryReport FAILED = DeliveryReport.failed(OptionalInt.of(500), "REMOTE_REFUSED", Optional.empty());

    private static Webhook webhook(Database ports) {
        return WebhookSamples.added(ports, new Rows(ports).user().id());
    }

    private static Delivery settled(Database ports, NewDelivery order, DeliveryReport report) {
        DeliveryClaim claim = WebhookSamples.claim(ports);
        assertThat(claim.delivery().order()).isEqualTo(order);
        assertThat(ports.deliveries().settle(claim, report, 3)).isTrue();
        return ports.deliveries().find(order.id()).orElseThrow();
    }

    private static Webhook read(Database ports, Webhook webhook) {
        return ports.webhooks().find(webhook.id()).orElseThrow();
    }

    @Test
    default void whatWasDeliveredShouldBeEnded() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        Delivery delivery = settled(ports, WebhookSamples.added(ports, webhook, 1), DeliveryReport.delivered(202));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.responseStatus()).hasValue(202);
        assertThat(delivery.error()).isEmpty();
        assertThat(delivery.dueAt()).isEmpty();
        assertThat(delivery.updatedAt()).isAfterOrEqualTo(delivery.createdAt());
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
        assertThat(read(ports, webhook)).isEqualTo(webhook);
    }

    @Test
    default void whatIsTriedAgainShouldWait() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        NewDelivery order = WebhookSamples.added(ports, webhook, 1);
        Duration wait = Duration.ofMinutes(7);
        Delivery delivery =
                settled(ports, order, DeliveryReport.failed(OptionalInt.empty(), "REMOTE_TIMEOUT", Optional.of(wait)));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.responseStatus()).isEmpty();
        assertThat(delivery.error()).contains("REMOTE_TIMEOUT");
        assertThat(delivery.dueAt()).contains(delivery.updatedAt().plus(wait));
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
        assertThat(read(ports, webhook)).isEqualTo(webhook);
    }

    @Test
    default void whatIsTriedAgainAtOnceShouldBeClaimedAgain() {
        Database ports = ports();
        NewDelivery order = WebhookSamples.added(ports, webhook(ports), 1);
        DeliveryReport again = DeliveryReport.failed(OptionalInt.of(503), "E", Optional.of(Duration.ZERO));
        settled(ports, order, again);
        settled(ports, order, again);
        assertThat(settled(ports, order, DeliveryReport.delivered(200)).attempts())
                .isEqualTo(3);
    }

    @Test
    default void messagesThatFailInARowShouldDisableTheWebhook() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        settled(ports, WebhookSamples.added(ports, webhook, 1), FAILED);
        settled(ports, WebhookSamples.added(ports, webhook, 2), FAILED);
        assertThat(read(ports, webhook).failures()).isEqualTo(2);
        // One that is accepted begins the row anew.
        settled(ports, WebhookSamples.added(ports, webhook, 3), DeliveryReport.delivered(200));
        assertThat(read(ports, webhook).failures()).isZero();
        settled(ports, WebhookSamples.added(ports, webhook, 4), FAILED);
        settled(ports, WebhookSamples.added(ports, webhook, 5), FAILED);
        assertThat(read(ports, webhook).status()).isEqualTo(WebhookStatus.ACTIVE);
        NewDelivery last = WebhookSamples.added(ports, webhook, 6);
        NewDelivery waiting = WebhookSamples.added(ports, webhook, 7);
        assertThat(settled(ports, last, FAILED).error()).contains("REMOTE_REFUSED");
        assertThat(read(ports, webhook).status()).isEqualTo(WebhookStatus.FAILING);
        assertThat(read(ports, webhook).failures()).isEqualTo(3);
        Delivery given = ports.deliveries().find(waiting.id()).orElseThrow();
        assertThat(given.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(given.error()).contains(DeliveryReport.WEBHOOK_DISABLED);
        assertThat(given.dueAt()).isEmpty();
        assertThat(given.attempts()).isZero();
    }

    @Test
    default void aReceiverThatIsGoneShouldDisableTheWebhook() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        Webhook other = WebhookSamples.added(ports, webhook.owner());
        NewDelivery first = WebhookSamples.added(ports, webhook, 1);
        WebhookSamples.added(ports, webhook, 2);
        WebhookSamples.added(ports, webhook, 3);
        NewDelivery others = WebhookSamples.added(ports, other, 1);
        DeliveryClaim one = WebhookSamples.claim(ports);
        DeliveryClaim two = WebhookSamples.claim(ports);
        assertThat(one.delivery().order()).isEqualTo(first);
        assertThat(ports.deliveries().settle(one, DeliveryReport.gone(410, "REMOTE_REFUSED"), 3))
                .isTrue();
        assertThat(read(ports, webhook).status()).isEqualTo(WebhookStatus.GONE);
        assertThat(ports.deliveries().find(first.id()).orElseThrow().status()).isEqualTo(DeliveryStatus.FAILED);
        // What is on its way was given up too, so that nothing is left to be sent.
        assertThat(ports.deliveries().settle(two, DeliveryReport.delivered(200), 3))
                .isFalse();
        assertThat(WebhookSamples.claim(ports).delivery().order()).isEqualTo(others);
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
        assertThat(read(ports, other)).isEqualTo(other);
    }

    @Test
    default void aReplayThatIsAcceptedShouldBringADisabledWebhookBack() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        NewDelivery first = WebhookSamples.added(ports, webhook, 1);
        NewDelivery second = WebhookSamples.added(ports, webhook, 2);
        settled(ports, first, DeliveryReport.gone(410, "REMOTE_REFUSED"));
        ports.deliveries().replay(first.id());
        ports.deliveries().replay(second.id());
        settled(ports, first, FAILED);
        assertThat(read(ports, webhook).status()).isEqualTo(WebhookStatus.GONE);
        assertThat(read(ports, webhook).failures()).isEqualTo(1);
        settled(ports, second, DeliveryReport.delivered(200));
        assertThat(read(ports, webhook)).isEqualTo(webhook);
    }

    @Test
    default void whatIsSettledAfterItsWebhookIsGoneShouldBeForgotten() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        WebhookSamples.added(ports, webhook, 1);
        DeliveryClaim claim = WebhookSamples.claim(ports);
        ports.webhooks().remove(webhook.id());
        assertThat(ports.deliveries().settle(claim, FAILED, 3)).isFalse();
    }
}
