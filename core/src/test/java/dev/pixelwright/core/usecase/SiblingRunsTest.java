package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of one image that one worker does together, and the order that leads to them. */
class SiblingRunsTest {

    private static final List<String> THREE = List.of("png", "resize:4x/png", "resize:2x/png");

    @TempDir
    Path folder;

    private final List<TogetherEngine> engines = new ArrayList<>();
    private Studio studio;
    private TogetherEngine engine;
    private Image image;

    @BeforeEach
    void open() {
        studio = new Studio(folder, copying -> {
            engines.add(new TogetherEngine(copying));
            return engines.get(0);
        });
        engine = engines.get(0);
        image = studio.upload();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<Submission> order(Optional<IdempotencyKey> key, List<String> texts) {
        List<Transformation> transformations =
                texts.stream().map(Transformation::parse).toList();
        return studio.useCases().submitJobs().execute(Studio.ALICE, image.id(), transformations, key);
    }

    private List<JobId> jobs(List<String> texts) {
        return order(Optional.empty(), texts).stream()
                .map(made -> made.job().id())
                .toList();
    }

    private Stream<JobStatus> statuses(List<JobId> jobs) {
        return jobs.stream().map(studio::status);
    }

    @Test
    void oneRunShouldMakeAllThatWaitForItsImage() {
        List<JobId> jobs = jobs(THREE);
        Job stranger = studio.submit(studio.upload().id());
        assertThat(studio.run(jobs.get(1))).isTrue();
        assertThat(statuses(jobs)).containsOnly(JobStatus.COMPLETED);
        assertThat(engine.series()).containsExactly(3);
        assertThat(studio.status(stranger.id())).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.useCases().listDerivatives().execute(Studio.ALICE, image.id()))
                .extracting(made -> made.lineage().transformation().toString())
                .containsExactlyInAnyOrderElementsOf(THREE);
        for (JobId job : jobs) {
            assertThat(studio.useCases().findResult().execute(Studio.ALICE, job).image())
                    .isEqualTo(image.id());
            assertThat(studio.run(job)).isFalse();
        }
    }

    @Test
    void noMoreThanEightShouldBeMadeTogether() {
        List<JobId> jobs = jobs(Stream.iterate(1, side -> side + 1)
                .limit(10)
                .map(side -> "resize:" + side + "x,enlarge=true/png")
                .toList());
        studio.runNext();
        assertThat(statuses(jobs)).filteredOn(JobStatus.COMPLETED::equals).hasSize(8);
        studio.runNext();
        assertThat(statuses(jobs)).containsOnly(JobStatus.COMPLETED);
        assertThat(engine.series()).containsExactly(8, 2);
    }

    @Test
    void theFailureOfOneShouldSpoilNoOther() {
        engine.disturb("resize:4x/png", monitor -> {
            throw new UndecodableImage("png", "test").toException();
        });
        List<JobId> jobs = jobs(THREE);
        studio.run(jobs.get(0));
        assertThat(statuses(jobs)).containsExactly(JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.COMPLETED);
    }

    @Test
    void aFirstThatFailsShouldSpoilNoOther() {
        engine.disturb("png", monitor -> {
            throw new UndecodableImage("png", "test").toException();
        });
        List<JobId> jobs = jobs(THREE);
        studio.run(jobs.get(0));
        assertThat(statuses(jobs)).containsExactly(JobStatus.FAILED, JobStatus.COMPLETED, JobStatus.COMPLETED);
    }

    @Test
    void cancellingOneShouldStopNoOther() {
        List<JobId> jobs = jobs(THREE);
        engine.disturb("resize:4x/png", monitor -> {
            studio.useCases().cancelJob().execute(Studio.ALICE, jobs.get(1));
            SlowReports.reach(monitor, 50);
        });
        studio.run(jobs.get(0));
        assertThat(statuses(jobs)).containsExactly(JobStatus.COMPLETED, JobStatus.CANCELLED, JobStatus.COMPLETED);
        assertThat(studio.objects()).as("the original and two results").hasSize(3);
    }

    @Test
    void whatDiedTogetherShouldBeTriedAgainAlone() {
        for (String text : THREE) {
            engine.disturb(text, monitor -> {
                throw new EngineCrashed("it hung").toException();
            });
        }
        List<JobId> jobs = jobs(THREE);
        studio.run(jobs.get(0));
        assertThat(jobs).allSatisfy(job -> {
            assertThat(studio.status(job)).isEqualTo(JobStatus.QUEUED);
            assertThat(studio.job(job).tries()).isEqualTo(new Tries(1, 0, 1));
        });
        engine.disturb("png", monitor -> {});
        engine.disturb("resize:2x/png", monitor -> {});
        studio.clock.advance(Duration.ofMinutes(2));
        while (studio.runNext()) {
            studio.clock.advance(Duration.ofMinutes(2));
        }
        assertThat(engine.series()).as("made together the first time only").containsExactly(3);
        assertThat(statuses(jobs)).containsExactly(JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.COMPLETED);
        assertThat(studio.job(jobs.get(1)).tries().crashes()).isEqualTo(3);
    }

    @Test
    void aStoppedWorkerShouldGiveAllOfThemBackUnharmed() {
        List<JobId> jobs = jobs(THREE);
        studio.useCases().runJob().execute(jobs.get(0), () -> true, Runnable::run);
        assertThat(jobs).allSatisfy(job -> {
            assertThat(studio.status(job)).isEqualTo(JobStatus.QUEUED);
            assertThat(studio.job(job).tries()).isEqualTo(new Tries(1, 0, 0));
        });
    }

    @Test
    void anOrderOfSeveralShouldBeRefusedAsAWhole() {
        assertThatThrownBy(() -> jobs(List.of("png", "grayscale/png", "resize:2x/png")))
                .isInstanceOfSatisfying(FailureException.class, refused -> {
                    assertThat(refused.failure().code()).isEqualTo("UNSUPPORTED_OPERATION");
                    assertThat(refused.part()).hasValue(1);
                });
        assertThat(studio.runNext()).isFalse();
    }

    @Test
    void anOrderOfSeveralShouldBeAnsweredByWhatIsThere() {
        Job before = studio.submit(image.id());
        studio.run(before.id());
        List<Submission> made = order(Optional.empty(), List.of("png", "resize:2x/png", "resize:2x/png"));
        assertThat(made).extracting(Submission::fresh).containsExactly(false, true, false);
        assertThat(made.get(0).job().id()).isEqualTo(before.id());
        assertThat(made.get(2).job().id()).isEqualTo(made.get(1).job().id());
    }

    @Test
    void aRepeatedOrderOfSeveralShouldBeAnsweredByItsJobs() {
        Optional<IdempotencyKey> key = Optional.of(IdempotencyKey.parse("mine"));
        List<Submission> first = order(key, THREE);
        first.forEach(made ->
                studio.useCases().cancelJob().execute(Studio.ALICE, made.job().id()));
        assertThat(order(key, THREE))
                .extracting(made -> made.job().id())
                .containsExactlyElementsOf(
                        first.stream().map(made -> made.job().id()).toList());
        for (List<String> other : List.of(THREE.subList(0, 2), List.of("png"), List.of("resize:4x/png", "png"))) {
            assertThatThrownBy(() -> order(key, other)).hasMessageStartingWith("IDEMPOTENCY_KEY_REUSED");
        }
        assertThatThrownBy(() -> studio.useCases().submitJob().execute(Studio.ALICE, image.id(), Studio.AS_PNG, key))
                .hasMessageStartingWith("IDEMPOTENCY_KEY_REUSED");
    }
}
