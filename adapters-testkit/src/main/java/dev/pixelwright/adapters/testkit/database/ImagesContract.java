package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.Images;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Images}. */
public interface ImagesContract extends ImageListContract {

    @Test
    default void findShouldGiveWhatWasAdded() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        rows.image();
        assertThat(ports.images().find(image.id())).contains(image);
        assertThat(ports.images().findByContentId(image.contentId())).contains(image);
        assertThat(rows.state(image.blob().key())).contains(BlobState.HELD);
    }

    @Test
    default void unknownImagesShouldBeEmpty() {
        Database ports = ports();
        new Rows(ports).image();
        assertThat(ports.images().find(new ImageId(Samples.number()))).isEmpty();
        assertThat(ports.images().findByContentId(Samples.uuid())).isEmpty();
    }

    @Test
    default void anImageShouldBeShownUntilItsOwnerLeaves() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Image other = rows.image();
        assertThat(ports.images().findShown(image.contentId())).contains(image);
        assertThat(ports.images().findShown(Samples.uuid())).isEmpty();
        ports.memberships().leave(image.owner());
        assertThat(ports.images().findShown(image.contentId())).isEmpty();
        assertThat(ports.images().findByContentId(image.contentId())).contains(image);
        assertThat(ports.images().findShown(other.contentId())).contains(other);
        ports.images().remove(other.id());
        assertThat(ports.images().findShown(other.contentId())).isEmpty();
    }

    @Test
    default void momentsShouldBeKeptInMicroseconds() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = Samples.image(rows.user().id());
        rows.add(new Image(
                image.id(),
                image.owner(),
                image.contentId(),
                image.filename(),
                image.info(),
                image.blob(),
                Instant.parse("2026-05-06T07:08:09.123456789Z")));
        assertThat(ports.images().find(image.id()).map(Image::createdAt))
                .contains(Instant.parse("2026-05-06T07:08:09.123456Z"));
    }

    @Test
    default void addShouldRefuseAnObjectWithoutReservation() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image unannounced = Samples.image(rows.user().id());
        Failing.with("BLOB_MISSING", () -> ports.images().add(unannounced, Optional.empty(), Quota.NONE));
        assertThat(ports.images().find(unannounced.id())).isEmpty();
        assertThat(rows.state(unannounced.blob().key())).isEmpty();
    }

    @Test
    default void addShouldRefuseAnObjectThatWasReleased() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image late = Samples.image(rows.user().id());
        ports.ledger().reserve(late.blob().key());
        ports.ledger().release(late.blob().key());
        Failing.with("BLOB_MISSING", () -> ports.images().add(late, Optional.empty(), Quota.NONE));
        assertThat(ports.images().find(late.id())).isEmpty();
        assertThat(rows.state(late.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void removeShouldTakeEverythingOfTheImageAlong() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Derivative made = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        Job job = ports.jobs().submit(rows.order(image)).job();
        assertThat(ports.images().remove(image.id()))
                .containsExactlyInAnyOrder(image.blob().key(), made.blob().key());
        assertThat(ports.images().find(image.id())).isEmpty();
        assertThat(ports.images().findByContentId(image.contentId())).isEmpty();
        assertThat(ports.derivatives().find(made.id())).isEmpty();
        assertThat(ports.derivatives().find(made.lineage())).isEmpty();
        assertThat(ports.jobs().find(job.id())).isEmpty();
        assertThat(rows.events(job)).isEmpty();
        assertThat(rows.claimAll()).isEmpty();
        assertThat(rows.state(image.blob().key())).contains(BlobState.RELEASED);
        assertThat(rows.state(made.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void removeShouldLeaveOtherImagesAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image gone = rows.image();
        Job kept = rows.job();
        Derivative made = ports.derivatives().add(rows.made(rows.lineage()));
        ports.images().remove(gone.id());
        assertThat(rows.read(kept)).isEqualTo(kept);
        assertThat(rows.events(kept)).hasSize(1);
        assertThat(ports.derivatives().find(made.id())).contains(made);
        assertThat(ports.images().find(made.image())).isPresent();
    }

    @Test
    default void removeShouldAnswerNothingForAnUnknownImage() {
        Database ports = ports();
        Image image = new Rows(ports).image();
        assertThat(ports.images().remove(new ImageId(Samples.number()))).isEmpty();
        assertThat(ports.images().remove(image.id())).hasSize(1);
        assertThat(ports.images().remove(image.id())).isEmpty();
    }

    @Test
    default void removeShouldTakeTheJobFromItsWorker() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative made = rows.made(job.lineage());
        ports.images().remove(job.lineage().image());
        assertThat(ports.claims().extend(claim, Rows.LONG)).isFalse();
        assertThat(ports.claims().progress(claim, new Progress(50))).isFalse();
        assertThat(rows.complete(claim, made)).isEmpty();
        assertThat(ports.claims().fail(claim, Rows.TROUBLE, Optional.empty())).isFalse();
        assertThat(ports.claims().release(claim)).isFalse();
        assertThat(ports.derivatives().find(made.lineage())).isEmpty();
        assertThat(rows.state(made.blob().key())).isNotEqualTo(Optional.of(BlobState.HELD));
        ports.ledger().release(made.blob().key());
        assertThat(ports.ledger().collectable(Rows.LONG, 10))
                .contains(made.blob().key());
    }

    @Test
    default void removeShouldLeaveNothingHeldWhenItRacesACompletion() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 20; round++) {
            Job job = rows.job();
            Claim claim = rows.claim(job);
            Derivative made = rows.made(job.lineage());
            Race.run(
                    2,
                    i -> i == 0
                            ? rows.complete(claim, made).isPresent()
                            : ports.images().remove(job.lineage().image()).isEmpty());
            assertThat(ports.derivatives().find(made.id())).isEmpty();
            assertThat(ports.jobs().find(job.id())).isEmpty();
            assertThat(rows.state(made.blob().key())).isNotEqualTo(Optional.of(BlobState.HELD));
        }
    }

    @Test
    default void removeShouldLeaveNoJobWhenItRacesASubmission() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 20; round++) {
            Image image = rows.image();
            NewJob order = rows.order(image);
            List<String> outcomes = Race.run(
                    2,
                    i -> i == 0
                            ? Failing.codeOf(() -> ports.jobs().submit(order))
                            : Failing.codeOf(() -> ports.images().remove(image.id())));
            assertThat(outcomes.get(0)).isIn("none", "IMAGE_NOT_FOUND");
            assertThat(outcomes.get(1)).isEqualTo("none");
            assertThat(ports.jobs().find(order.id())).isEmpty();
            assertThat(ports.jobs()
                            .list(new JobQuery(Optional.of(image.owner()), Optional.empty(), PageRequest.first(10)))
                            .total())
                    .isZero();
        }
    }

    @Test
    default void aRemovedImageShouldBeInNoList() {
        Database ports = ports();
        Image image = new Rows(ports).image();
        ports.images().remove(image.id());
        ImageQuery query =
                new ImageQuery(image.owner(), Optional.empty(), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(10));
        assertThat(ports.images().list(query).items()).isEmpty();
        assertThat(ports.images().list(query).total()).isZero();
    }
}
