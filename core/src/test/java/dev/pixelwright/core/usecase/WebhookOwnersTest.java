package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.WebhookUseCases;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.OutboundUnsupported;
import dev.pixelwright.core.failure.WebhookFailure.DeliveryNotFound;
import dev.pixelwright.core.failure.WebhookFailure.TooManyWebhooks;
import dev.pixelwright.core.failure.WebhookFailure.WebhookNotFound;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What owners do with their webhooks, and what is none of others' business. */
class WebhookOwnersTest {

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
        return webhooks().add().execute(Studio.ALICE, HOOK, ALL);
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

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }

    @Test
    void webhooksOfOthersShouldBeAsGoodAsNone() {
        Webhook webhook = add();
        studio.upload();
        relay();
        DeliveryId delivery = only(webhook).id();
        Failure none = new WebhookNotFound(webhook.id().toString());
        assertThat(failure(() -> webhooks().find().execute(Studio.BOB, webhook.id())))
                .isEqualTo(none);
        assertThat(failure(() -> webhooks().remove().execute(Studio.BOB, webhook.id())))
                .isEqualTo(none);
        assertThat(failure(() -> webhooks().listDeliveries().execute(Studio.BOB, webhook.id(), PageRequest.first(1))))
                .isEqualTo(none);
        assertThat(failure(() -> webhooks().replayDelivery().execute(Studio.BOB, webhook.id(), delivery)))
                .isEqualTo(none);
        Webhook own = webhooks().add().execute(Studio.BOB, HOOK, ALL);
        assertThat(failure(() -> webhooks().replayDelivery().execute(Studio.BOB, own.id(), delivery)))
                .isEqualTo(new DeliveryNotFound(delivery.toString()));
        webhooks().remove().execute(Studio.ALICE, webhook.id());
        assertThat(failure(() -> webhooks().find().execute(Studio.ALICE, webhook.id())))
                .isEqualTo(none);
        assertThat(deliver()).isZero();
    }

    @Test
    void aUserShouldHaveTwentyWebhooksAtMost() {
        for (int i = 0; i < 20; i++) {
            add();
        }
        assertThat(failure(this::add)).isEqualTo(new TooManyWebhooks(20));
        assertThat(receivers.checked).as("no look-up for one too many").hasSize(20);
        assertThat(webhooks().list().execute(Studio.ALICE))
                .hasSize(20)
                .extracting(webhook -> webhook.secret().value())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatEndedAMonthAgoShouldBeForgotten() {
        Webhook webhook = add();
        studio.upload();
        relay();
        deliver();
        studio.clock.advance(Duration.ofDays(29));
        assertThat(webhooks().forgetDeliveries().execute()).isZero();
        studio.clock.advance(Duration.ofDays(2));
        assertThat(webhooks().forgetDeliveries().execute()).isEqualTo(1);
        assertThat(deliveries(webhook)).isEmpty();
    }

    @Test
    void withoutAWayOutNoWebhookShouldBeAdded() {
        try (Studio closed = new Studio(folder)) {
            assertThat(failure(() -> closed.useCases().webhooks().add().execute(Studio.ALICE, HOOK, ALL)))
                    .isEqualTo(new OutboundUnsupported());
        }
    }
}
