package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.pixelwright.core.port.Webhooks}. */
public interface WebhooksContract extends DatabaseFactory {

    @Test
    default void addShouldKeepTheWebhookAsItIs() {
        Database ports = ports();
        Webhook webhook = WebhookSamples.webhook(new Rows(ports).user().id());
        assertThat(ports.webhooks().add(webhook, 5)).isTrue();
        assertThat(ports.webhooks().find(webhook.id())).contains(webhook);
        assertThat(ports.webhooks().find(new WebhookId(Samples.number()))).isEmpty();
    }

    @Test
    default void addShouldKeepTheBoundHoweverManyCallAtOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        UserId owner = rows.user().id();
        List<Boolean> answers = Race.run(12, i -> ports.webhooks().add(WebhookSamples.webhook(owner), 5));
        assertThat(answers.stream().filter(added -> added)).hasSize(5);
        assertThat(ports.webhooks().list(owner)).hasSize(5);
        assertThat(ports.webhooks().add(WebhookSamples.webhook(rows.user().id()), 1))
                .isTrue();
    }

    @Test
    default void listShouldHoldTheOwnersTheOldestFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        UserId owner = rows.user().id();
        Webhook first = WebhookSamples.added(ports, owner);
        Webhook second = WebhookSamples.added(ports, owner);
        WebhookSamples.added(ports, rows.user().id());
        assertThat(ports.webhooks().list(owner)).containsExactly(first, second);
        assertThat(ports.webhooks().list(rows.user().id())).isEmpty();
    }

    @Test
    default void activeShouldHoldThoseOfTheOwnersThatAreNotDisabled() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Webhook one = WebhookSamples.added(ports, rows.user().id());
        Webhook two = WebhookSamples.added(ports, rows.user().id());
        Webhook gone = WebhookSamples.added(ports, one.owner());
        WebhookSamples.added(ports, rows.user().id());
        WebhookSamples.disable(ports, gone);
        assertThat(ports.webhooks().active(Set.of(one.owner(), two.owner()))).containsExactlyInAnyOrder(one, two);
        assertThat(ports.webhooks().active(Set.of())).isEmpty();
    }

    @Test
    default void removeShouldTakeItsDeliveriesAlong() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        Webhook removed = WebhookSamples.added(ports, owner);
        Webhook other = WebhookSamples.added(ports, owner);
        NewDelivery lost = WebhookSamples.delivery(removed, 1);
        NewDelivery kept = WebhookSamples.delivery(other, 1);
        ports.deliveries().add(List.of(lost, kept));
        ports.webhooks().remove(removed.id());
        ports.webhooks().remove(removed.id());
        assertThat(ports.webhooks().find(removed.id())).isEmpty();
        assertThat(ports.deliveries().find(lost.id())).isEmpty();
        assertThat(ports.webhooks().list(owner)).containsExactly(other);
        assertThat(ports.deliveries().find(kept.id())).isNotEmpty();
        // What is written for it afterwards is not kept either.
        ports.deliveries()
                .add(List.of(new NewDelivery(
                        new DeliveryId(Samples.number()), removed.id(), 2, DomainEvent.Type.IMAGE_UPLOADED, "{}")));
        assertThat(ports.deliveries().claim(5, Rows.LONG).orElseThrow().webhook())
                .isEqualTo(other);
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
    }
}
