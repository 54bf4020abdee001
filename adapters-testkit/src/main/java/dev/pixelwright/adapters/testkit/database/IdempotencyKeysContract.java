package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.port.IdempotencyKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link IdempotencyKeys}, and of the ports that write them. */
public interface IdempotencyKeysContract extends DatabaseFactory {

    IdempotencyKey KEY = new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");

    @Test
    default void addShouldAnswerTheSameKeyWithTheFirstImage() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image first = reserved(ports, Samples.image(rows.user().id()));
        Image second = reserved(ports, twin(first));
        assertThat(ports.images().findByKey(first.owner(), KEY, first.blob().sha256()))
                .isEmpty();
        assertThat(ports.keys().find(first.owner(), KEY)).isEmpty();
        assertThat(ports.images().add(first, Optional.of(KEY), Quota.NONE)).isEqualTo(first);
        assertThat(ports.images().add(second, Optional.of(KEY), Quota.NONE)).isEqualTo(first);
        assertThat(ports.images().findByKey(first.owner(), KEY, first.blob().sha256()))
                .contains(first);
        assertThat(ports.keys().find(first.owner(), KEY))
                .contains(new KeyUse(first.blob().sha256(), first.id().value()));
        assertThat(ports.keys().find(rows.user().id(), KEY)).isEmpty();
        assertThat(ports.images().find(second.id())).isEmpty();
        assertThat(rows.state(first.blob().key())).contains(BlobState.HELD);
        assertThat(rows.state(second.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void addShouldMakeOneImageForManyAtOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image first = reserved(ports, Samples.image(rows.user().id()));
        List<Image> rivals = IntStream.range(0, 10)
                .mapToObj(i -> reserved(ports, twin(first)))
                .toList();
        List<Image> answers =
                Race.run(rivals.size(), i -> ports.images().add(rivals.get(i), Optional.of(KEY), Quota.NONE));
        Image standing = answers.get(0);
        assertThat(answers).containsOnly(standing);
        for (Image rival : rivals) {
            boolean stands = rival.id().equals(standing.id());
            assertThat(ports.images().find(rival.id()).isPresent()).isEqualTo(stands);
            assertThat(rows.state(rival.blob().key())).contains(stands ? BlobState.HELD : BlobState.RELEASED);
        }
    }

    @Test
    default void addShouldRefuseAKeyThatCameWithOtherBytes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image first = reserved(ports, Samples.image(owner.id()));
        Image other = reserved(ports, Samples.image(owner.id()));
        ports.images().add(first, Optional.of(KEY), Quota.NONE);
        Failing.with("IDEMPOTENCY_KEY_REUSED", () -> ports.images().add(other, Optional.of(KEY), Quota.NONE));
        Failing.with(
                "IDEMPOTENCY_KEY_REUSED",
                () -> ports.images().findByKey(owner.id(), KEY, other.blob().sha256()));
        assertThat(ports.images().find(other.id())).isEmpty();
        assertThat(rows.state(other.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void keysOfTwoOwnersShouldBeTwo() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image one = reserved(ports, Samples.image(rows.user().id()));
        Image two = reserved(ports, Samples.image(rows.user().id()));
        assertThat(ports.images().add(one, Optional.of(KEY), Quota.NONE)).isEqualTo(one);
        assertThat(ports.images().add(two, Optional.of(KEY), Quota.NONE)).isEqualTo(two);
    }

    @Test
    default void aKeyShouldOutliveItsImageAndBringNothingBack() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image first = reserved(ports, Samples.image(rows.user().id()));
        ports.images().add(first, Optional.of(KEY), Quota.NONE);
        ports.images().remove(first.id());
        Image late = reserved(ports, twin(first));
        Failing.with("IMAGE_NOT_FOUND", () -> ports.images().add(late, Optional.of(KEY), Quota.NONE));
        Failing.with(
                "IMAGE_NOT_FOUND",
                () -> ports.images().findByKey(first.owner(), KEY, first.blob().sha256()));
        assertThat(ports.images().find(late.id())).isEmpty();
        assertThat(rows.state(late.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void aRefusedImageShouldLeaveItsKeyUnused() {
        Database ports = ports();
        Image unannounced = Samples.image(new Rows(ports).user().id());
        Failing.with("BLOB_MISSING", () -> ports.images().add(unannounced, Optional.of(KEY), Quota.NONE));
        reserved(ports, unannounced);
        assertThat(ports.images().add(unannounced, Optional.of(KEY), Quota.NONE))
                .isEqualTo(unannounced);
    }

    @Test
    default void aForgottenKeyShouldBeAsNew() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image first = reserved(ports, Samples.image(rows.user().id()));
        Image second = reserved(ports, Samples.image(first.owner()));
        ports.images().add(first, Optional.of(KEY), Quota.NONE);
        assertThat(ports.keys().forgetOlderThan(Duration.ofHours(1))).isZero();
        Await.until("the key is old", () -> ports.keys().forgetOlderThan(Rows.SHORT) == 1);
        assertThat(ports.images().add(second, Optional.of(KEY), Quota.NONE)).isEqualTo(second);
        ports.keys().forget(first.owner(), KEY);
        ports.keys().forget(first.owner(), KEY);
        Image third = reserved(ports, Samples.image(first.owner()));
        assertThat(ports.images().add(third, Optional.of(KEY), Quota.NONE)).isEqualTo(third);
    }

    @Test
    default void submitShouldAnswerTheSameKeyWithTheFirstJobWhateverBecameOfIt() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        NewJob order = keyed(rows.order(rows.image()));
        Job job = ports.jobs().submit(order).job();
        Job cancelled = ports.jobs().cancel(job.id());
        assertThat(ports.jobs().submit(keyed(rows.again(job))).job()).isEqualTo(cancelled);
        assertThat(ports.jobs().submit(rows.again(job)).fresh()).isTrue();
    }

    @Test
    default void submitShouldRefuseAKeyThatCameWithAnotherOrder() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        ports.jobs().submit(keyed(rows.order(image)));
        NewJob other = keyed(rows.order(image));
        Failing.with("IDEMPOTENCY_KEY_REUSED", () -> ports.jobs().submit(other));
        assertThat(ports.jobs().find(other.id())).isEmpty();
        Image taken = reserved(ports, Samples.image(image.owner()));
        Failing.with("IDEMPOTENCY_KEY_REUSED", () -> ports.images().add(taken, Optional.of(KEY), Quota.NONE));
    }

    @Test
    default void submitShouldLeadAKeyToTheJobThatServes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job serving = rows.job();
        assertThat(ports.jobs().submit(keyed(rows.again(serving))).job()).isEqualTo(serving);
        Job cancelled = ports.jobs().cancel(serving.id());
        assertThat(ports.jobs().submit(keyed(rows.again(serving))).job()).isEqualTo(cancelled);
    }

    private static Image reserved(Database ports, Image image) {
        ports.ledger().reserve(image.blob().key());
        return image;
    }

    /** Another image of the same bytes. */
    private static Image twin(Image image) {
        Image other = Samples.image(image.owner());
        StoredBlob blob = new StoredBlob(
                other.blob().key(), image.blob().bytes(), image.blob().sha256());
        return new Image(
                other.id(), other.owner(), other.contentId(), other.filename(), other.info(), blob, other.createdAt());
    }

    private static NewJob keyed(NewJob order) {
        return new NewJob(
                new JobId(order.id().value()), order.owner(), order.lineage(), order.within(), Optional.of(KEY));
    }
}
