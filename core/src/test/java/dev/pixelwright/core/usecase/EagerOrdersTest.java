package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that wants some presets of every image. */
class EagerOrdersTest {

    @TempDir
    Path folder;

    private Studio studio;
    private Pixelwright eager;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        eager = eager(PixelQuota.NONE);
    }

    private Pixelwright eager(PixelQuota quota) {
        return Pixelwright.builder(studio.engine)
                .pixelQuota(quota)
                .clock(studio.clock)
                .database(studio.database)
                .store(studio.store)
                .presets(Presets.of(
                                Map.of("small", "resize:4x/png", "tiny", "resize:2x/png", "gray", "grayscale/png"),
                                true)
                        .eagerly(List.of("small", "gray", "tiny")))
                .temporaryFolder(folder)
                .build();
    }

    @AfterEach
    void close() {
        eager.close();
        studio.close();
    }

    private List<Job> jobs() {
        return studio.database
                .jobs()
                .list(new JobQuery(Optional.of(Studio.ALICE), Optional.empty(), PageRequest.first(10)))
                .items();
    }

    private void look() {
        eager.useCases().describeImages().execute();
    }

    @Test
    void whatIsWantedOfEveryImageShouldBeOrderedForItsOwner() {
        Image image = studio.upload();
        assertThat(jobs()).isEmpty();
        look();
        // The engine does no grayscale, which stands in nobody's way.
        assertThat(jobs())
                .extracting(job -> job.lineage().transformation().toString())
                .containsExactlyInAnyOrder("resize:4x/png", "resize:2x/png");
        assertThat(jobs()).allMatch(job -> job.lineage().image().equals(image.id()));
        while (studio.runNext()) {
            studio.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(jobs()).allMatch(job -> job.status() == JobStatus.COMPLETED);
    }

    /** One look describes it: what cannot be ordered now must not stand in the way of that, nor of those behind it. */
    @Test
    void anOwnerWithoutAllowanceShouldGetNoneAndBeDescribed() {
        Image image = studio.upload();
        Image next = studio.upload();
        try (Pixelwright strict = eager(new PixelQuota(1))) {
            strict.useCases().describeImages().execute();
        }
        assertThat(jobs()).isEmpty();
        assertThat(studio.database.descriptions().of(List.of(image.id(), next.id())))
                .hasSize(2);
    }

    /** As when a process dies between the upload and the order, or between the order and its note. */
    @Test
    void anOrderThatWasBrokenOffShouldBeMadeLaterAndOnce() {
        Image image = studio.upload();
        studio.store.delete(image.blob().key());
        look();
        assertThat(jobs()).as("ordered, but not described").hasSize(2);
        jobs().forEach(job -> studio.useCases().cancelJob().execute(Studio.ALICE, job.id()));
        studio.clock.advance(Duration.ofHours(1));
        look();
        assertThat(jobs()).as("ordered once").hasSize(2).allMatch(job -> job.status() == JobStatus.CANCELLED);
    }

    @Test
    void whatWasOrderedBeforeShouldServe() {
        Image image = studio.upload();
        Job mine = studio.useCases()
                .submitJob()
                .execute(Studio.ALICE, image.id(), Transformation.parse("resize:4x/png"))
                .job();
        look();
        assertThat(jobs()).hasSize(2).extracting(Job::id).contains(mine.id());
    }
}
