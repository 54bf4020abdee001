package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.port.PendingUploads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link PendingUploads}, and of the ledger about their objects. */
public interface PendingUploadsContract extends DatabaseFactory {

    /** Nothing of it ends while a test runs. */
    UploadPolicy LONG = new UploadPolicy(Duration.ofMinutes(4), Duration.ofMinutes(5), 2);

    /** The address ends first, and soon. */
    UploadPolicy SHORT_ADDRESS = new UploadPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), 2);

    /** All of it ends soon. */
    UploadPolicy SHORT = new UploadPolicy(Duration.ofSeconds(1), Duration.ofMillis(1_001), 2);

    @Test
    default void addShouldKeepTheUploadAndReserveItsObject() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        NewUpload bare = upload(owner.id());
        NewUpload checked = upload(owner.id(), Optional.of(Sha256.of("bytes")));
        PendingUpload first = add(ports, bare, LONG);
        PendingUpload second = add(ports, checked, LONG);
        assertThat(first).isEqualTo(new PendingUpload(bare, first.until(), Optional.empty()));
        assertThat(ports.uploads().find(bare.id())).contains(first);
        assertThat(second.order()).isEqualTo(checked);
        assertThat(ports.uploads().find(checked.id())).contains(second);
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
        Instant until = add(ports, upload(rows.user().id()), LONG).until();
        assertThat(until)
                .isBetween(
                        start.plus(LONG.completion()),
                        start.plus(LONG.completion()).plus(Await.BOUND));
    }

    @Test
    default void addShouldWriteNothingWhenTooManyAreOpen() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        NewUpload first = upload(owner.id());
        add(ports, first, LONG);
        add(ports, upload(owner.id()), LONG);
        NewUpload third = upload(owner.id());
        assertThat(ports.uploads().add(third, LONG)).isEmpty();
        assertThat(ports.uploads().find(third.id())).isEmpty();
        assertThat(rows.state(third.object())).isEmpty();
        add(ports, upload(rows.user().id()), LONG);
        // Its address can be written still.
        ports.uploads().complete(first.id(), new ImageId(Samples.number()));
        assertThat(ports.uploads().add(third, LONG)).isEmpty();
    }

    @Test
    default void aCompletedUploadShouldBeOpenUntilItsAddressHasEnded() {
        Database ports = ports();
        User owner = new Rows(ports).user();
        NewUpload completed = upload(owner.id());
        add(ports, completed, SHORT_ADDRESS);
        add(ports, upload(owner.id()), SHORT_ADDRESS);
        ports.uploads().complete(completed.id(), new ImageId(Samples.number()));
        NewUpload third = upload(owner.id());
        Await.until(
                "the address has ended",
                () -> ports.uploads().add(third, SHORT_ADDRESS).isPresent());
        // The other one waits to be completed, however old its address is.
        assertThat(ports.uploads().add(upload(owner.id()), SHORT_ADDRESS)).isEmpty();
        assertThat(ports.uploads().find(completed.id())).isNotEmpty();
    }

    @Test
    default void addShouldKeepTheBoundHoweverManyCallAtOnce() {
        Database ports = ports();
        User owner = new Rows(ports).user();
        UploadPolicy policy = new UploadPolicy(LONG.validity(), LONG.completion(), 5);
        List<Optional<PendingUpload>> answers =
                Race.run(16, i -> ports.uploads().add(upload(owner.id()), policy));
        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(5);
    }

    @Test
    default void completeShouldCountOnce() {
        Database ports = ports();
        User owner = new Rows(ports).user();
        PendingUpload one = add(ports, upload(owner.id()), LONG);
        PendingUpload two = add(ports, upload(owner.id()), LONG);
        ImageId made = new ImageId(Samples.number());
        ports.uploads().complete(one.order().id(), made);
        ports.uploads().complete(one.order().id(), new ImageId(Samples.number()));
        ports.uploads().complete(new UploadId(Samples.number()), made);
        assertThat(ports.uploads().find(one.order().id())).contains(one.completed(made));
        assertThat(ports.uploads().find(two.order().id())).contains(two);
    }

    @Test
    default void oneOfManyShouldClaimAnUpload() {
        Database ports = ports();
        UploadId id =
                add(ports, upload(new Rows(ports).user().id()), LONG).order().id();
        List<Optional<UploadClaim>> answers = Race.run(8, i -> ports.uploads().claim(id, Rows.LONG));
        List<UploadClaim> claims = answers.stream().flatMap(Optional::stream).toList();
        assertThat(claims).hasSize(1);
        ports.uploads().release(claims.get(0));
        UploadClaim next = ports.uploads().claim(id, Rows.LONG).orElseThrow();
        assertThat(next.number()).isGreaterThan(claims.get(0).number());
        ports.uploads().release(claims.get(0));
        assertThat(ports.uploads().claim(id, Rows.LONG)).isEmpty();
        ports.uploads().complete(id, new ImageId(Samples.number()));
        assertThat(ports.uploads().extend(next, Rows.LONG)).isFalse();
        assertThat(ports.uploads().claim(id, Rows.LONG)).isEmpty();
        assertThat(ports.uploads().claim(new UploadId(Samples.number()), Rows.LONG))
                .isEmpty();
    }

    @Test
    default void aClaimShouldRunOutUnlessItIsExtended() {
        Database ports = ports();
        UploadId id =
                add(ports, upload(new Rows(ports).user().id()), LONG).order().id();
        UploadClaim lost = ports.uploads().claim(id, Rows.SHORT).orElseThrow();
        UploadClaim next =
                Await.present("the claim has run out", () -> ports.uploads().claim(id, Rows.SHORT));
        assertThat(ports.uploads().extend(lost, Rows.LONG)).isFalse();
        assertThat(ports.uploads().extend(next, Rows.LONG)).isTrue();
        assertThat(ports.uploads().claim(id, Rows.LONG)).isEmpty();
        ports.uploads().release(next);
        assertThat(ports.uploads().extend(next, Rows.LONG)).isFalse();
        assertThat(ports.uploads().claim(id, Rows.LONG)).isNotEmpty();
    }

    @Test
    default void expiredUploadsShouldBeGoneAndTheirObjectsReleased() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        NewUpload open = upload(owner.id());
        NewUpload completed = upload(owner.id());
        add(ports, open, SHORT);
        Instant until = add(ports, completed, SHORT).until();
        ports.uploads().complete(completed.id(), new ImageId(Samples.number()));
        rows.awaitPassed(until);
        assertThat(ports.uploads().find(open.id())).isEmpty();
        assertThat(ports.uploads().find(completed.id())).isEmpty();
        assertThat(ports.uploads().claim(open.id(), Rows.LONG)).isEmpty();
        // They are open no more, though nobody has removed them.
        PendingUpload young = add(ports, upload(owner.id()), LONG);
        PendingUpload another = add(ports, upload(owner.id()), LONG);
        assertThat(ports.uploads().removeExpired(10)).isEqualTo(2);
        assertThat(ports.uploads().removeExpired(10)).isZero();
        assertThat(rows.state(open.object())).contains(BlobState.RELEASED);
        assertThat(rows.state(completed.object())).contains(BlobState.RELEASED);
        assertThat(rows.state(young.order().object())).contains(BlobState.RESERVED);
        assertThat(ports.uploads().find(young.order().id())).contains(young);
        assertThat(ports.uploads().find(another.order().id())).contains(another);
    }

    @Test
    default void expiredUploadsShouldBeRemovedBatchByBatch() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        add(ports, upload(rows.user().id()), SHORT);
        add(ports, upload(rows.user().id()), SHORT);
        rows.awaitPassed(add(ports, upload(rows.user().id()), SHORT).until());
        assertThat(ports.uploads().removeExpired(2)).isEqualTo(2);
        assertThat(ports.uploads().removeExpired(2)).isEqualTo(1);
    }

    @Test
    default void theObjectOfAPendingUploadShouldNotBeAbandoned() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        NewUpload upload = upload(rows.user().id());
        add(ports, upload, LONG);
        BlobKey younger = Samples.key();
        ports.ledger().reserve(younger);
        Await.until(
                "what is younger than the upload is abandoned",
                () -> ports.ledger().collectable(Rows.SHORT, 10).contains(younger));
        assertThat(ports.ledger().collectable(Rows.SHORT, 10)).containsExactly(younger);
        assertThat(rows.state(upload.object())).contains(BlobState.RESERVED);
    }

    private static PendingUpload add(Database ports, NewUpload upload, UploadPolicy policy) {
        return ports.uploads().add(upload, policy).orElseThrow();
    }

    /** An upload that has not been added yet. */
    static NewUpload upload(UserId owner) {
        return upload(owner, Optional.empty());
    }

    private static NewUpload upload(UserId owner, Optional<Sha256> checksum) {
        return new NewUpload(
                new UploadId(Samples.number()),
                owner,
                new Filename("photo.jpg"),
                12_345,
                checksum,
                BlobKey.staged(Samples.uuid()));
    }
}
