package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.pixelwright.core.port.Batches}. */
public interface BatchesContract extends DatabaseFactory {

    RecordedFailure REFUSED = RecordedFailure.of(new UndecodableImage("png", "it ends too early"));

    private static BatchItem made(int position, Image image) {
        return new BatchItem(
                position,
                new Filename("ñ " + position + ".jpg"),
                Optional.of(image.id()),
                Optional.of(new JobId(Samples.number())),
                Optional.empty());
    }

    private static BatchItem refused(int position, Optional<Image> image) {
        return new BatchItem(
                position,
                new Filename(position + ".png"),
                image.map(Image::id),
                Optional.empty(),
                Optional.of(REFUSED));
    }

    private static Batch batch(User owner, BatchItem... items) {
        return new Batch(
                new BatchId(Samples.number()),
                owner.id(),
                items.length,
                List.of(items),
                Instant.parse("2026-11-26T08:00:00Z"));
    }

    @Test
    default void aBatchShouldBeFoundAsItWasAdded() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Batch batch = batch(
                owner,
                made(0, rows.image(owner)),
                refused(1, Optional.empty()),
                refused(2, Optional.of(rows.image(owner))),
                made(3, rows.image(owner)));
        ports.batches().add(batch);
        ports.batches().add(batch(owner, refused(0, Optional.empty())));
        assertThat(ports.batches().find(batch.id())).contains(batch);
        assertThat(ports.batches().find(new BatchId(Samples.number()))).isEmpty();
    }

    @Test
    default void anItemShouldGoWithItsImage() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image first = rows.image(owner);
        Batch batch = batch(owner, made(0, first), refused(1, Optional.empty()), made(2, rows.image(owner)));
        ports.batches().add(batch);
        ports.images().remove(first.id());
        Batch found = ports.batches().find(batch.id()).orElseThrow();
        assertThat(found.items()).isEqualTo(batch.items().subList(1, 3));
        assertThat(found.size()).isEqualTo(3);
    }

    @Test
    default void anItemWhoseImageIsGoneAlreadyShouldBeLeftOut() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image gone = rows.image(owner);
        ports.images().remove(gone.id());
        Batch batch = batch(owner, made(0, gone), made(1, rows.image(owner)));
        ports.batches().add(batch);
        assertThat(ports.batches().find(batch.id()).orElseThrow().items())
                .isEqualTo(batch.items().subList(1, 2));
    }

    @Test
    default void newsShouldBeOfJobsWithMoreToTellOrNothingEverMore() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job behind = rows.job();
        Job even = rows.job();
        Job ahead = rows.job();
        Job ended = rows.failed();
        JobId gone = new JobId(Samples.number());
        ports.claims().release(rows.claim(behind));
        assertThat(ports.batches()
                        .news(Map.of(behind.id(), 1L, even.id(), 1L, ahead.id(), 2L, ended.id(), 2L, gone, 9L)))
                .containsExactlyInAnyOrder(behind.id(), ended.id(), gone);
        assertThat(ports.batches().news(Map.of(even.id(), 0L))).containsExactly(even.id());
        assertThat(ports.batches().news(Map.of())).isEmpty();
    }
}
