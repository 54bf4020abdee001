package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that makes nothing but its presets. */
class PresetOrdersTest {

    @TempDir
    Path folder;

    private Studio studio;
    private Pixelwright strict;
    private Image image;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        image = studio.upload();
        strict = Pixelwright.builder(studio.engine)
                .clock(studio.clock)
                .database(studio.database)
                .store(studio.store)
                .presets(Presets.of(Map.of("kept", "keep/png"), true))
                .temporaryFolder(folder)
                .build();
    }

    @AfterEach
    void close() {
        strict.close();
        studio.close();
    }

    @Test
    void nothingElseShouldBeMadeWhileTheCallerWaits() {
        assertThatThrownBy(() -> strict.transform(Studio.ALICE, image.id(), "png"))
                .hasMessageStartingWith("PRESETS_ONLY");
        assertThatThrownBy(() -> strict.transform(Studio.ALICE, image.id(), "preset:kept/strip"))
                .hasMessageStartingWith("PRESETS_ONLY");
        assertThat(studio.engine.renders()).isZero();
        assertThat(strict.transform(Studio.ALICE, image.id(), "preset:kept")
                        .lineage()
                        .transformation())
                .hasToString("keep/png");
    }

    @Test
    void whatIsThereAlreadyShouldNotBeFoundByAnotherOrderEither() {
        studio.pixelwright.transform(Studio.ALICE, image.id(), "png");
        assertThatThrownBy(() -> strict.transform(Studio.ALICE, image.id(), "png"))
                .hasMessageStartingWith("PRESETS_ONLY");
    }

    @Test
    void nothingElseShouldBeOrdered() {
        SubmitJob submitJob = strict.useCases().submitJob();
        assertThatThrownBy(() -> submitJob.execute(Studio.ALICE, image.id(), Studio.AS_PNG))
                .hasMessageStartingWith("PRESETS_ONLY");
        assertThat(studio.runNext()).isFalse();
        Job job = submitJob
                .execute(Studio.ALICE, image.id(), Transformation.parse("keep/png"))
                .job();
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void jobsOfBeforeShouldBeTriedAgain() {
        Job job = studio.submit(image.id());
        studio.engine.disturb(monitor -> {
            throw new UndecodableImage("png", "test").toException();
        });
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.FAILED);
        studio.engine.disturb(monitor -> {});
        strict.useCases().retryJob().execute(Studio.ALICE, job.id());
        strict.useCases().runJob().execute(() -> false);
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
    }
}
