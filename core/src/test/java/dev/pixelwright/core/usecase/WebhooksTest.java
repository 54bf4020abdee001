package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.WebhookUseCases;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private static final URI HOOK = URI.create("https://receiver.example/hook");
    private static final Set<DomainEvent.Type> ALL = EnumSet.allOf(DomainEvent.Type.class);

    @TempDir
    Path folder;

    private final Receivers receivers = new Receivers();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder, receivers);
        receivers.put(HOOK, request -> Receivers.answer(200));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private WebhookUseCases webhooks() {
        return studio.useCases().webhooks();
    }

    private Webhook add() {
        return add(HOOK, ALL);
    }

    private Webhook add(URI url, Set<DomainEvent.Type> events) {
        return webhooks().add().execute(Studio.ALICE, url, events);
    }

    private void relay() {
        studio.useCases().relayEvents().execute();
    }

    /** Sends all that is due; how many that was. */
    private int deliver() {
        int sent = 0;
        while (webhooks().deliver().execute(() -> {})) {
            sent++;
        }
        return sent;
    }

    private List<Delivery> deliveries(Webhook webhook) {
        return webhooks()
                .listDeliveries()
                .execute(Studio.ALICE, webhook.id(), PageRequest.first(100))
                .items();
    }

    private Delivery only(Webhook webhook) {
        assertThat(deliveries(webhook)).hasSize(1);
        return deliveries(webhook).get(0);
    }

    private WebhookStatus status(Webhook webhook) {
        return webhooks().find().execute(Studio.ALICE, webhook.id()).status();
    }

    private static String body(OutboundRequest request) throws IOException {
        return new String(request.body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aWebhookShouldBeToldWhatItAskedForSigned() throws IOException {
        Webhook webhook = add(HOOK, Set.of(DomainEvent.Type.IMAGE_UPLOADED, DomainEvent.Type.IMAGE_DELETED));
        Image image = studio.upload();
        studio.run(studio.submit(image.id()).id());
        studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
        relay();
        assertThat(deliver()).isEqualTo(2);
        OutboundRequest first = receivers.heard.get(0);
        String id = deliveries(webhook).get(1).order().messageId();
        long second = studio.clock.instant().getEpochSecond();
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.url()).isEqualTo(HOOK);
        assertThat(first.headers())
                .isEqualTo(Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(second),
                        "webhook-signature",
                        webhook.secret().sign(id, second, body(first))));
        assertThat(body(first)).contains("image.uploaded", image.id().toString());
        assertThat(body(receivers.heard.get(1))).contains("image.deleted");
        assertThat(deliveries(webhook)).allMatch(one -> one.status() == DeliveryStatus.DELIVERED);
    }

    @Test
    void othersShouldBeToldNothing() {
        add();
        webhooks().add().execute(Studio.BOB, URI.create("https://bob.example/"), ALL);
        studio.upload();
        relay();
        deliver();
        assertThat(receivers.heard).extracting(OutboundRequest::url).containsExactly(HOOK);
    }

    @Test
    void eventsThatAreRelayedTwiceShouldBeSentOnce() {
        Webhook webhook = add();
        studio.upload();
        List<DomainEvent> events = studio.database.outbox().take(10, Duration.ofMinutes(1));
        webhooks().queueDeliveries().execute(events);
        webhooks().queueDeliveries().execute(events);
        assertThat(deliver()).isEqualTo(1);
        webhooks().queueDeliveries().execute(events);
        assertThat(deliver()).isZero();
        assertThat(only(webhook).attempts()).isEqualTo(1);
    }

    @Test
    void whatIsNotAcceptedShouldBeSentAgainByTheSchedule() {
        Webhook webhook = add();
        Deque<Integer> statuses = new ArrayDeque<>(List.of(500, 302, 204));
        receivers.put(HOOK, request -> Receivers.answer(statuses.remove()));
        studio.upload();
        relay();
        assertThat(deliver()).isEqualTo(1);
        Delivery once = only(webhook);
        assertThat(once.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(once.responseStatus()).hasValue(500);
        assertThat(once.error()).contains("REMOTE_REFUSED");
        Instant now = studio.clock.instant();
        assertThat(once.dueAt().orElseThrow()).isBetween(now.plusMillis(4_500), now.plusMillis(5_500));
        assertThat(deliver()).isZero();
        studio.clock.advance(Duration.ofSeconds(6));
        assertThat(deliver()).isEqualTo(1);
        studio.clock.advance(Duration.ofSeconds(6));
        assertThat(deliver()).isZero();
        studio.clock.advance(Duration.ofMinutes(6));
        assertThat(deliver()).isEqualTo(1);
        assertThat(only(webhook).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(only(webhook).attempts()).isEqualTo(3);
        assertThat(receivers.heard)
                .extracting(request -> request.headers().get("webhook-id"))
                .containsOnly(only(webhook).order().messageId());
    }

    @Test
    void whoAsksForRestShouldHaveIt() {
        Webhook webhook = add();
        receivers.put(HOOK, request -> Receivers.answer(429, Map.of("retry-after", "3600")));
        studio.upload();
        relay();
        deliver();
        assertThat(only(webhook).dueAt()).contains(studio.clock.instant().plusSeconds(3600));
        receivers.put(HOOK, request -> Receivers.answer(503, Map.of("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")));
        studio.clock.advance(Duration.ofHours(2));
        deliver();
        assertThat(only(webhook).dueAt().orElseThrow())
                .isBefore(studio.clock.instant().plusSeconds(331));
    }

    @Test
    void whatIsNeverAcceptedShouldEndAndDisableTheWebhookInTheEnd() {
        Webhook webhook = add(URI.create("https://nobody.example/"), ALL);
        for (int i = 0; i < 9; i++) {
            studio.upload();
        }
        relay();
        exhaust();
        assertThat(deliveries(webhook)).hasSize(9).allSatisfy(one -> {
            assertThat(one.status()).isEqualTo(DeliveryStatus.FAILED);
            assertThat(one.attempts()).isEqualTo(10);
            assertThat(one.error()).contains("REMOTE_UNAVAILABLE");
            assertThat(one.responseStatus()).isEmpty();
        });
        assertThat(status(webhook)).isEqualTo(WebhookStatus.ACTIVE);
        studio.upload();
        relay();
        exhaust();
        assertThat(status(webhook)).isEqualTo(WebhookStatus.FAILING);
        studio.upload();
        relay();
        assertThat(deliveries(webhook)).hasSize(10);
    }

    private void exhaust() {
        for (int i = 0; i < 10; i++) {
            deliver();
            studio.clock.advance(Duration.ofHours(27));
        }
    }

    @Test
    void aReceiverThatIsGoneShouldBeToldNothingUntilAReplayIsAccepted() {
        Webhook webhook = add();
        receivers.put(HOOK, request -> Receivers.answer(410));
        studio.upload();
        relay();
        deliver();
        assertThat(status(webhook)).isEqualTo(WebhookStatus.GONE);
        studio.upload();
        relay();
        assertThat(deliver()).isZero();
        receivers.put(HOOK, request -> Receivers.answer(200));
        Delivery replayed = webhooks()
                .replayDelivery()
                .execute(Studio.ALICE, webhook.id(), only(webhook).id());
        assertThat(replayed.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(deliver()).isEqualTo(1);
        assertThat(status(webhook)).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(receivers.heard.get(1).headers().get("webhook-id"))
                .isEqualTo(receivers.heard.get(0).headers().get("webhook-id"));
        studio.upload();
        relay();
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void receiversThatAreSilentShouldNotHoldUpOthers() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            URI silent = URI.create("https://silent.example/" + i);
            receivers.put(silent, request -> {
                await(end);
                return Receivers.answer(200);
            });
            webhooks().add().execute(Studio.BOB, silent, ALL);
        }
        receivers.put(HOOK, request -> {
            told.countDown();
            return Receivers.answer(200);
        });
        add();
        studio.pixelwright.upload(Studio.BOB, "pixel.png", Studio.png());
        studio.upload();
        try {
            studio.pixelwright.start();
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
