package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.pixelwright.core.port.WebhookDeliveries} about adding, claiming, listing and forgetting. */
public interface WebhookDeliveriesContract extends DatabaseFactory {

    private static Webhook webhook(Database ports) {
        return WebhookSamples.added(ports, new Rows(ports).user().id());
    }

    @Test
    default void addShouldKeepTheMessageDueAtOnce() {
        Database ports = ports();
        NewDelivery order = WebhookSamples.added(ports, webhook(ports), 7);
        Delivery delivery = ports.deliveries().find(order.id()).orElseThrow();
        assertThat(delivery)
                .isEqualTo(new Delivery(
                        order,
                        DeliveryStatus.PENDING,
                        0,
                        OptionalInt.empty(),
                        Optional.empty(),
                        delivery.createdAt(),
                        delivery.createdAt(),
                        Optional.of(delivery.createdAt())));
        assertThat(ports.deliveries().find(new DeliveryId(Samples.number()))).isEmpty();
    }

    @Test
    default void aWebhookShouldBeToldOfAnEventOnce() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        Webhook other = WebhookSamples.added(ports, webhook.owner());
        NewDelivery first = WebhookSamples.delivery(webhook, 7);
        ports.deliveries().add(List.of(first));
        ports.deliveries()
                .add(List.of(
                        WebhookSamples.delivery(webhook, 7),
                        WebhookSamples.delivery(webhook, 8),
                        WebhookSamples.delivery(webhook, 8),
                        WebhookSamples.delivery(other, 7)));
        assertThat(events(ports, webhook)).containsExactly(8L, 7L);
        assertThat(events(ports, other)).containsExactly(7L);
        assertThat(ports.deliveries().find(first.id())).isNotEmpty();
        List<Boolean> race = Race.run(6, i -> {
            ports.deliveries().add(List.of(WebhookSamples.delivery(webhook, 9), WebhookSamples.delivery(other, 9)));
            return true;
        });
        assertThat(race).hasSize(6);
        assertThat(events(ports, webhook)).containsExactly(9L, 8L, 7L);
    }

    private static List<Long> events(Database ports, Webhook webhook) {
        return ports.deliveries().list(webhook.id(), PageRequest.first(50)).items().stream()
                .map(delivery -> delivery.order().event())
                .toList();
    }

    @Test
    default void aDisabledWebhookShouldBeToldNothingNew() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        WebhookSamples.disable(ports, webhook);
        WebhookSamples.added(ports, webhook, 7);
        assertThat(events(ports, webhook)).doesNotContain(7L);
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
    }

    @Test
    default void listShouldHoldTheNewestFirstPageByPage() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        List<DeliveryId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, WebhookSamples.added(ports, webhook, i).id());
            WebhookSamples.added(ports, WebhookSamples.added(ports, webhook.owner()), i);
        }
        Page<Delivery> first = ports.deliveries().list(webhook.id(), PageRequest.first(3));
        assertThat(first.items()).extracting(Delivery::id).isEqualTo(ids.subList(0, 3));
        assertThat(first.more()).isTrue();
        assertThat(first.total()).isEqualTo(5);
        Page<Delivery> rest = ports.deliveries()
                .list(webhook.id(), PageRequest.after(ids.get(2).value(), 3));
        assertThat(rest.items()).extracting(Delivery::id).isEqualTo(ids.subList(3, 5));
        assertThat(rest.more()).isFalse();
    }

    @Test
    default void claimShouldGiveTheLongestWaitingWithItsWebhook() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        NewDelivery first = WebhookSamples.added(ports, webhook, 1);
        NewDelivery second = WebhookSamples.added(ports, webhook, 2);
        DeliveryClaim claim = WebhookSamples.claim(ports);
        assertThat(claim.delivery().order()).isEqualTo(first);
        assertThat(claim.delivery().dueAt().orElseThrow())
                .isAfter(claim.delivery().createdAt().plus(Rows.LONG.dividedBy(2)));
        assertThat(claim.webhook()).isEqualTo(webhook);
        assertThat(claim.number()).isEqualTo(1);
        assertThat(WebhookSamples.claim(ports).delivery().order()).isEqualTo(second);
        assertThat(ports.deliveries().claim(1_000, Rows.LONG)).isEmpty();
    }

    @Test
    default void simultaneousClaimsShouldNotGetTheSame() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        for (int i = 0; i < 6; i++) {
            WebhookSamples.added(ports, webhook, i);
        }
        List<Optional<DeliveryClaim>> claims =
                Race.run(10, i -> ports.deliveries().claim(1_000, Rows.LONG));
        List<DeliveryId> claimed = new ArrayList<>(claims.stream()
                .flatMap(Optional::stream)
                .map(claim -> claim.delivery().id())
                .toList());
        // Who meets rows that all are being taken at that moment gets none.
        Stream.generate(() -> ports.deliveries().claim(1_000, Rows.LONG))
                .takeWhile(Optional::isPresent)
                .forEach(claim -> claimed.add(claim.orElseThrow().delivery().id()));
        assertThat(claimed).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    default void anOwnerWithManyOnTheirWayShouldNotHoldUpOthers() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        UserId busy = rows.user().id();
        for (int i = 0; i < 5; i++) {
            WebhookSamples.added(ports, WebhookSamples.added(ports, busy), 1);
        }
        Webhook patient = WebhookSamples.added(ports, rows.user().id());
        WebhookSamples.added(ports, patient, 1);
        DeliveryClaim first = ports.deliveries().claim(2, Rows.LONG).orElseThrow();
        DeliveryClaim second = ports.deliveries().claim(2, Rows.LONG).orElseThrow();
        assertThat(List.of(first.webhook().owner(), second.webhook().owner())).containsOnly(busy);
        assertThat(ports.deliveries().claim(2, Rows.LONG).orElseThrow().webhook())
                .isEqualTo(patient);
        assertThat(ports.deliveries().claim(2, Rows.LONG)).isEmpty();
        assertThat(ports.deliveries().settle(first, DeliveryReport.delivered(200), 5))
                .isTrue();
        assertThat(ports.deliveries()
                        .claim(2, Rows.LONG)
                        .orElseThrow()
                        .webhook()
                        .owner())
                .isEqualTo(busy);
    }

    @Test
    default void aClaimThatRunsOutShouldPassToAnother() {
        Database ports = ports();
        WebhookSamples.added(ports, webhook(ports), 1);
        DeliveryClaim lost = ports.deliveries().claim(1, Rows.SHORT).orElseThrow();
        DeliveryClaim next =
                Await.present("the claim has run out", () -> ports.deliveries().claim(1, Rows.LONG));
        assertThat(next.delivery().id()).isEqualTo(lost.delivery().id());
        assertThat(next.number()).isGreaterThan(lost.number());
        assertThat(ports.deliveries().settle(lost, DeliveryReport.delivered(200), 5))
                .isFalse();
        assertThat(status(ports, next)).isEqualTo(DeliveryStatus.PENDING);
        assertThat(ports.deliveries().settle(next, DeliveryReport.delivered(200), 5))
                .isTrue();
        assertThat(ports.deliveries().settle(next, DeliveryReport.delivered(200), 5))
                .isFalse();
        assertThat(status(ports, next)).isEqualTo(DeliveryStatus.DELIVERED);
    }

    private static DeliveryStatus status(Database ports, DeliveryClaim claim) {
        return ports.deliveries().find(claim.delivery().id()).orElseThrow().status();
    }

    @Test
    default void replayShouldMakeItDueAgainWhateverBecameOfIt() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        NewDelivery order = WebhookSamples.added(ports, webhook, 1);
        DeliveryClaim claim = WebhookSamples.claim(ports);
        ports.deliveries().replay(order.id());
        assertThat(ports.deliveries().claim(5, Rows.LONG)).isEmpty();
        ports.deliveries().settle(claim, DeliveryReport.failed(OptionalInt.of(500), "E", Optional.of(Rows.LONG)), 5);
        ports.deliveries().replay(order.id());
        DeliveryClaim again = WebhookSamples.claim(ports);
        assertThat(again.delivery().attempts()).isZero();
        assertThat(again.delivery().responseStatus()).isEmpty();
        assertThat(again.delivery().error()).isEmpty();
        ports.deliveries().settle(again, DeliveryReport.delivered(204), 5);
        ports.deliveries().replay(order.id());
        assertThat(WebhookSamples.claim(ports).delivery().id()).isEqualTo(order.id());
        ports.deliveries().replay(new DeliveryId(Samples.number()));
    }

    @Test
    default void whatHasEndedLongAgoShouldBeRemovedBatchByBatch() {
        Database ports = ports();
        Webhook webhook = webhook(ports);
        for (int i = 0; i < 3; i++) {
            WebhookSamples.added(ports, webhook, i);
            ports.deliveries().settle(WebhookSamples.claim(ports), DeliveryReport.delivered(200), 5);
        }
        NewDelivery pending = WebhookSamples.added(ports, webhook, 9);
        assertThat(ports.deliveries().removeEnded(Duration.ofMinutes(5), 10)).isZero();
        assertThat(ports.deliveries().removeEnded(Duration.ZERO, 2)).isEqualTo(2);
        assertThat(ports.deliveries().removeEnded(Duration.ZERO, 2)).isEqualTo(1);
        assertThat(ports.deliveries().removeEnded(Duration.ZERO, 2)).isZero();
        assertThat(events(ports, webhook)).containsExactly(9L);
        assertThat(ports.deliveries().find(pending.id())).isNotEmpty();
    }
}
