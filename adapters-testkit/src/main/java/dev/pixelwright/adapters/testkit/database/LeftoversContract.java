package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.port.Leftovers;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Leftovers}: each count is what the call that removes them then removes. */
public interface LeftoversContract extends DatabaseFactory {

    @Test
    default void anEmptyInstallationShouldHaveNone() {
        Leftovers leftovers = ports().leftovers();
        assertThat(leftovers.uploads()).isZero();
        assertThat(leftovers.keys(Duration.ZERO)).isZero();
        assertThat(leftovers.deliveries(Duration.ZERO)).isZero();
        assertThat(leftovers.jobs(Duration.ZERO)).isZero();
        assertThat(leftovers.actions(Duration.ZERO)).isZero();
        assertThat(leftovers.objects(Duration.ZERO)).isZero();
    }

    @Test
    default void jobsShouldBeThoseThatEndedLongAgo() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        rows.completed();
        rows.failed();
        rows.cancelled();
        rows.job();
        rows.claim(rows.job());
        assertThat(ports.leftovers().jobs(Rows.LONG)).isZero();
        assertThat(ports.leftovers().jobs(Duration.ZERO)).isEqualTo(3);
        assertThat(ports.endedJobs().remove(Duration.ZERO, 10)).isEqualTo(3);
        assertThat(ports.leftovers().jobs(Duration.ZERO)).isZero();
    }

    @Test
    default void deliveriesShouldBeThoseThatEndedLongAgo() {
        Database ports = ports();
        Webhook webhook = WebhookSamples.added(ports, new Rows(ports).user().id());
        WebhookSamples.added(ports, webhook, 1);
        ports.deliveries().settle(WebhookSamples.claim(ports), DeliveryReport.delivered(200), 5);
        WebhookSamples.added(ports, webhook, 2);
        assertThat(ports.leftovers().deliveries(Rows.LONG)).isZero();
        assertThat(ports.leftovers().deliveries(Duration.ZERO)).isEqualTo(1);
        assertThat(ports.deliveries().removeEnded(Duration.ZERO, 10)).isEqualTo(1);
        assertThat(ports.leftovers().deliveries(Duration.ZERO)).isZero();
    }

    @Test
    default void keysShouldBeTheOldOnes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.reserved(Samples.image(rows.user().id()));
        ports.images().add(image, Optional.of(IdempotencyKeysContract.KEY), Quota.NONE);
        assertThat(ports.leftovers().keys(Rows.LONG)).isZero();
        Await.until("the key is old", () -> ports.leftovers().keys(Rows.SHORT) == 1);
        assertThat(ports.keys().forgetOlderThan(Rows.SHORT)).isEqualTo(1);
        assertThat(ports.leftovers().keys(Rows.SHORT)).isZero();
    }

    @Test
    default void actionsShouldBeTheOldOnes() {
        Database ports = ports();
        ports.audit().append(new Action(Optional.empty(), "session", "DELETE /images/{id}", "7", "", 204, "", ""));
        assertThat(ports.leftovers().actions(Rows.LONG)).isZero();
        Await.until("the entry is old", () -> ports.leftovers().actions(Rows.SHORT) == 1);
    }

    @Test
    default void objectsShouldBeThoseThatWouldBeCollected() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        rows.image();
        BlobKey released = Samples.key();
        ports.ledger().reserve(released);
        ports.ledger().release(released);
        ports.ledger().reserve(Samples.key());
        assertThat(ports.leftovers().objects(Rows.LONG)).isEqualTo(1);
        assertThat(ports.leftovers().objects(Duration.ZERO)).isEqualTo(2);
        assertThat(ports.ledger().collectable(Rows.LONG, 10))
                .as("counting has released nothing")
                .containsExactly(released);
        assertThat(ports.ledger().collectable(Duration.ZERO, 10)).hasSize(2);
    }

    @Test
    default void uploadsShouldBeThoseThatHaveExpiredAndLeaveTheirObjects() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        ports.uploads().add(PendingUploadsContract.upload(rows.user().id()), PendingUploadsContract.LONG);
        assertThat(ports.leftovers().uploads()).isZero();
        assertThat(ports.leftovers().objects(Duration.ZERO)).isZero();
        NewUpload completed = PendingUploadsContract.upload(owner.id());
        ports.uploads().add(completed, PendingUploadsContract.SHORT);
        ports.uploads().complete(completed.id(), new ImageId(Samples.number()));
        Instant until = ports.uploads()
                .add(PendingUploadsContract.upload(owner.id()), PendingUploadsContract.SHORT)
                .orElseThrow()
                .until();
        rows.awaitPassed(until);
        // Waiting leaves reservations in the ledger, which are younger than this.
        assertThat(ports.leftovers().objects(Rows.LONG)).isEqualTo(2);
        assertThat(ports.leftovers().uploads()).isEqualTo(2);
        assertThat(ports.uploads().removeExpired(10)).isEqualTo(2);
        assertThat(ports.leftovers().uploads()).isZero();
        assertThat(ports.ledger().collectable(Rows.LONG, 10)).hasSize(2);
    }
}
