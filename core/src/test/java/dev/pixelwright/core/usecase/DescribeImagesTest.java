package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.sight.DescribedImage;
import dev.pixelwright.core.sight.Description;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeImagesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final PlainEngine engine = new PlainEngine(new Colour(51, 102, 153, 255));
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private DescribeImages round(ForwardingStore store) {
        Darkroom darkroom = new Darkroom(engine, ImageLimits.DEFAULT);
        Allowance allowance = new Allowance(studio.database.throughput(), PixelQuota.NONE);
        Development development = new Development(darkroom, studio.useCases().findImage(), store, allowance);
        return new DescribeImages(
                studio.database.descriptions(),
                development,
                new EagerOrders(studio.useCases().submitJobs(), admission(development, allowance), List.of()),
                studio.clock);
    }

    private Admission admission(Development development, Allowance allowance) {
        return new Admission(
                development,
                Presets.NONE,
                allowance,
                studio.database.derivatives(),
                new CheckOrder(
                        new Darkroom(engine, ImageLimits.DEFAULT),
                        new ListGenerators(List.of(), studio.database.runs())));
    }

    private void look() {
        round(new ForwardingStore(studio.store)).execute();
    }

    private Optional<Description> shown(Image image) {
        return studio.useCases().showImage().execute(Studio.ALICE, image.id()).description();
    }

    private Optional<String> colour(Image image) {
        return shown(image).flatMap(Description::dominantColour).map(Colour::toString);
    }

    /** The same file once more, with a header that says something else. */
    private Image upload(long id, int pages, Orientation orientation) throws IOException {
        Image image = studio.upload();
        UUID contentId = new UUID(0, id);
        BlobKey key = BlobKey.original(contentId);
        studio.database.ledger().reserve(key);
        studio.store.put(key, ByteSource.of(Studio.png()));
        ImageInfo info = new ImageInfo(image.info().format(), image.info().size(), pages, orientation, false);
        StoredBlob blob = new StoredBlob(key, image.blob().bytes(), image.blob().sha256());
        Image other =
                new Image(new ImageId(id), image.owner(), contentId, image.filename(), info, blob, image.createdAt());
        return studio.database.images().add(other, Optional.empty(), Quota.NONE);
    }

    @Test
    void imagesShouldBeDescribedOnceEach() {
        Image first = studio.upload();
        Image second = studio.upload();
        assertThat(shown(first)).isEmpty();
        look();
        studio.clock.advance(DAY);
        look();
        assertThat(engine.renders()).isEqualTo(2);
        assertThat(colour(first)).contains("336699");
        assertThat(studio.useCases()
                        .listImages()
                        .execute(new ImageQuery(
                                Studio.ALICE, Optional.empty(), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(10)))
                        .items())
                .containsExactly(new DescribedImage(second, shown(second)), new DescribedImage(first, shown(first)));
    }

    @Test
    void pictureShouldBeSeenUprightAndByItsFirstPage() throws IOException {
        Image turned = upload(77, 3, Orientation.ofExif(6));
        look();
        assertThat(engine.rendered()).containsExactly(new Size(8, 6), new Size(6, 8));
        assertThat(colour(turned)).contains("336699");
    }

    @Test
    void refusedPictureShouldBeGivenUpAtOnce() {
        Image image = studio.upload();
        engine.disturb(monitor -> {
            throw new UndecodableImage("png", "a test").toException();
        });
        look();
        engine.disturb(monitor -> {});
        studio.clock.advance(DAY);
        look();
        assertThat(engine.renders()).isEqualTo(1);
        assertThat(shown(image)).isEmpty();
    }

    @Test
    void pictureThatBreaksTheEngineShouldBeTriedAFewTimesAndKeepNobodyWaiting() {
        Image poison = studio.upload();
        engine.disturb(monitor -> {
            throw new EngineFailed("a test").toException();
        });
        look();
        engine.disturb(monitor -> {});
        Image sound = studio.upload();
        look();
        assertThat(colour(sound)).contains("336699");
        engine.disturb(monitor -> {
            throw new IllegalStateException("a test");
        });
        for (int i = 0; i < 20; i++) {
            studio.clock.advance(DAY);
            look();
        }
        assertThat(engine.renders()).isEqualTo(1 + 5);
        assertThat(shown(poison)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void engineThatMiscountsShouldDescribeNothing(long pixels) {
        Image image = studio.upload();
        engine.miscount(pixels);
        look();
        assertThat(shown(image)).isEmpty();
    }

    @Test
    void lookThatTakesTooLongShouldBeStopped() {
        Image image = studio.upload();
        engine.disturb(monitor -> {
            monitor.progress(1);
            studio.clock.advance(Duration.ofMinutes(2));
            monitor.progress(50);
        });
        look();
        assertThat(shown(image)).isEmpty();
        engine.disturb(monitor -> {});
        studio.clock.advance(DAY);
        look();
        assertThat(colour(image)).contains("336699");
    }

    /** While it waits for a free process of the engine it hears every second that nothing is done yet. */
    @Test
    void waitForTheEngineShouldNotCountAsALook() {
        Image image = studio.upload();
        engine.disturb(monitor -> {
            studio.clock.advance(Duration.ofMinutes(2));
            monitor.progress(0);
            studio.clock.advance(Duration.ofSeconds(30));
            monitor.progress(50);
            studio.clock.advance(Duration.ofSeconds(50));
            monitor.progress(100);
        });
        look();
        assertThat(colour(image)).contains("336699");
    }

    @Test
    void waitForTheEngineShouldEndBeforeTheLease() {
        Image image = studio.upload();
        engine.disturb(monitor -> {
            studio.clock.advance(Duration.ofMinutes(4));
            monitor.progress(0);
        });
        look();
        assertThat(shown(image)).isEmpty();
    }

    @Test
    void interruptedRoundShouldLeaveTheRest() {
        List<Image> images = List.of(studio.upload(), studio.upload());
        engine.disturb(monitor -> {
            Thread.currentThread().interrupt();
            monitor.progress(0);
        });
        look();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(engine.renders()).isEqualTo(1);
        assertThat(images).allSatisfy(image -> assertThat(shown(image)).isEmpty());
        engine.disturb(monitor -> {});
        look();
        assertThat(colour(images.get(1))).contains("336699");
    }

    @Test
    void roundShouldEndWhereTheStoreIsAwayAndBeMadeUpFor() {
        List<Image> images = List.of(studio.upload(), studio.upload());
        round(new ForwardingStore(studio.store) {
                    @Override
                    public Optional<InputStream> open(BlobKey key) {
                        throw new StorageUnavailable("a test").toException();
                    }
                })
                .execute();
        assertThat(engine.renders()).isEqualTo(1);
        studio.clock.advance(DAY);
        look();
        assertThat(images).allSatisfy(image -> assertThat(colour(image)).contains("336699"));
    }
}
