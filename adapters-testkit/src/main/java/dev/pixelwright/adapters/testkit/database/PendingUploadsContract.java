package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.port.PendingUploads;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link PendingUploads}, and of the ledger about their objects. */
public interface PendingUploadsContract extends DatabaseFactory {

    @Test
    default void addShouldKeepTheUploadAndReserveItsObject() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        PendingUpload bare = upload(owner.id(), Optional.empty());
        PendingUpload checked = upload(owner.id(), Optional.of(Sha256.of("bytes")));
        ports.uploads().add(bare, Rows.LONG);
        ports.uploads().add(checked, Rows.LONG);
        assertThat(ports.uploads().find(bare.id())).contains(bare);
        assertThat(ports.uploads().find(checked.id())).contains(checked);
        assertThat(ports.uploads().find(new UploadId(Samples.number()))).isEmpty();
        assertThat(rows.state(bare.object())).contains(BlobState.RESERVED);
        assertThat(ports.ledger().unknown(Set.of(bare.object(), checked.object())))
                .isEmpty();
    }

    @Test
    default void addShouldTellUntilWhenTheUploadStands() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        BlobKey before = Samples.key();
        ports.ledger().reserve(before);
        Instant start = ports.ledger().find(before).orElseThrow().since();
        Instant until = ports.uploads().add(upload(rows.user().id(), Optional.empty()), Rows.LONG);
        assertThat(until).isBetween(start.plus(Rows.LONG), start.plus(Rows.LONG).plus(Await.BOUND));
    }

    @Test
    default void completeShouldCountOnceAndNoLongerAsOpen() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        PendingUpload one = upload(owner.id(), Optional.empty());
        PendingUpload two = upload(owner.id(), Optional.empty());
        ports.uploads().add(one, Rows.LONG);
        ports.uploads().add(two, Rows.LONG);
        ports.uploads().add(upload(rows.user().id(), Optional.empty()), Rows.LONG);
        assertThat(ports.uploads().countOpen(owner.id())).isEqualTo(2);
        ImageId made = new ImageId(Samples.number());
        ports.uploads().complete(one.id(), made);
        ports.uploads().complete(one.id(), new ImageId(Samples.number()));
        ports.uploads().complete(new UploadId(Samples.number()), made);
        assertThat(ports.uploads().find(one.id())).contains(one.completed(made));
        assertThat(ports.uploads().find(two.id())).contains(two);
        assertThat(ports.uploads().countOpen(owner.id())).isEqualTo(1);
    }

    @Test
    default void expiredUploadsShouldBeGoneAndTheirObjectsReleased() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        PendingUpload open = upload(owner.id(), Optional.empty());
        PendingUpload completed = upload(owner.id(), Optional.empty());
        PendingUpload young = upload(owner.id(), Optional.empty());
        ports.uploads().add(open, Rows.SHORT);
        Instant until = ports.uploads().add(completed, Rows.SHORT);
        ports.uploads().add(young, Rows.LONG);
        ports.uploads().complete(completed.id(), new ImageId(Samples.number()));
        rows.awaitPassed(until);
        assertThat(ports.uploads().find(open.id())).isEmpty();
        assertThat(ports.uploads().find(completed.id())).isEmpty();
        assertThat(ports.uploads().removeExpired()).isEqualTo(2);
        assertThat(ports.uploads().removeExpired()).isZero();
        assertThat(rows.state(open.object())).contains(BlobState.RELEASED);
        assertThat(rows.state(completed.object())).contains(BlobState.RELEASED);
        assertThat(rows.state(young.object())).contains(BlobState.RESERVED);
        assertThat(ports.uploads().find(young.id())).contains(young);
        assertThat(ports.uploads().countOpen(owner.id())).isEqualTo(1);
    }

    @Test
    default void theObjectOfAPendingUploadShouldNotBeAbandoned() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        PendingUpload upload = upload(rows.user().id(), Optional.empty());
        ports.uploads().add(upload, Rows.LONG);
        BlobKey younger = Samples.key();
        ports.ledger().reserve(younger);
        Await.until(
                "what is younger than the upload is abandoned",
                () -> ports.ledger().collectable(Rows.SHORT, 10).contains(younger));
        assertThat(ports.ledger().collectable(Rows.SHORT, 10)).containsExactly(younger);
        assertThat(rows.state(upload.object())).contains(BlobState.RESERVED);
    }

    private static PendingUpload upload(UserId owner, Optional<Sha256> checksum) {
        return new PendingUpload(
                new UploadId(Samples.number()),
                owner,
                new Filename("photo.jpg"),
                12_345,
                checksum,
                BlobKey.staged(Samples.uuid()),
                Optional.empty());
    }
}
