package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.model.ModelStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who wait for a model are told meanwhile. */
class WaitForModelTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private ModelStudio studio;
    private Image image;

    @BeforeEach
    void open() {
        studio = new ModelStudio(folder);
        image = studio.upload();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Optional<ModelRun> run(Job job) {
        return studio.useCases().models().findRun().execute(studio.studio.job(job.id()));
    }

    private void pass(Duration time) {
        studio.studio.clock.advance(time);
    }

    /** Makes a model for which its generator takes so long. */
    private void make(String transformation, Duration took) {
        studio.tiny.onFollow = monitor -> pass(took);
        assertThat(studio.run(studio.submit(image.id(), transformation)).status())
                .isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void theTimeThatIsLeftShouldBeThatOfTheLatestModels() {
        make("glb:by=tiny,faces=2000", MINUTE);
        make("glb:by=tiny,faces=3000", Duration.ofSeconds(40));
        make("glb:by=tiny,faces=4000", Duration.ofMinutes(5));
        Job job = studio.submit(image.id(), "glb:by=tiny,faces=5000");
        assertThat(run(job)).as("while it waits").isEmpty();
        List<Optional<Duration>> left = new ArrayList<>();
        studio.tiny.onFollow = monitor -> {
            left.add(run(job).orElseThrow().left());
            pass(Duration.ofSeconds(59));
            left.add(run(job).orElseThrow().left());
            pass(Duration.ofSeconds(1));
            left.add(run(job).orElseThrow().left());
        };
        studio.run(job);
        assertThat(left).containsExactly(Optional.of(MINUTE), Optional.of(Duration.ofSeconds(1)), Optional.empty());
        assertThat(run(job)).as("when it has ended").isEmpty();
    }

    @Test
    void whatFailedOrWasMadeByAnotherShouldTellNothing() {
        studio.far.onFollow = monitor -> {
            pass(MINUTE);
            throw new GeneratorUnavailable("far", "it does not answer").toException();
        };
        Job failed = studio.run(studio.submit(image.id(), "glb:by=far"));
        assertThat(run(failed)).isEmpty();
        make("glb:by=tiny,faces=2000", MINUTE);
        Job next = studio.submit(image.id(), "glb:by=far,faces=2000");
        List<ModelRun> seen = new ArrayList<>();
        studio.far.onFollow = monitor -> {
            seen.add(run(next).orElseThrow());
            pass(MINUTE);
        };
        studio.run(next);
        studio.far.onFollow = monitor -> seen.add(run(failed).orElseThrow());
        studio.runAgain(failed);
        assertThat(seen).extracting(ModelRun::usual).containsExactly(Optional.empty(), Optional.of(MINUTE));
        assertThat(seen).extracting(ModelRun::elapsed).containsOnly(Duration.ZERO);
    }

    @Test
    void theStageAndThePlaceInTheQueueShouldBeShown() {
        Job job = studio.submit(image.id(), "glb:by=far");
        List<Optional<ModelStage>> stages = new ArrayList<>();
        List<OptionalInt> places = new ArrayList<>();
        studio.far.onFollow = monitor -> {
            for (int place = 2; place >= 0; place--) {
                monitor.report(new ModelReport(ModelStage.WAITING, OptionalInt.empty(), OptionalInt.of(place)));
                stages.add(run(job).orElseThrow().stage());
                places.add(run(job).orElseThrow().queuePosition());
            }
            monitor.report(new ModelReport(ModelStage.GENERATING, OptionalInt.empty(), OptionalInt.empty()));
            stages.add(run(job).orElseThrow().stage());
            places.add(run(job).orElseThrow().queuePosition());
        };
        studio.run(job);
        Optional<ModelStage> waiting = Optional.of(ModelStage.WAITING);
        assertThat(stages).containsExactly(waiting, waiting, waiting, Optional.of(ModelStage.GENERATING));
        assertThat(places)
                .containsExactly(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(0), OptionalInt.empty());
    }

    @Test
    void jobsOfPicturesShouldTellNothing() {
        Job job = studio.submit(image.id(), "resize:2x");
        studio.studio.database.runs().begun(job.id(), "tiny");
        assertThat(run(job)).isEmpty();
    }
}
