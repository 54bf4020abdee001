package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.SubmissionUnclear;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that are made elsewhere, where each may cost money. */
class RemoteModelsTest {

    private static final String MODEL = "glb:by=far";

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

    private static String code(Job job) {
        return ((Failed) job.state()).failure().code();
    }

    private static TinyGenerator.Work unavailable() {
        return monitor -> {
            throw new GeneratorUnavailable("far", "it does not answer").toException();
        };
    }

    @Test
    void aJobShouldAskOnceUnderItsOwnNameAndFollowTheTicket() {
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.submitted).containsExactly(job.id().toString());
        assertThat(studio.far.followed).containsExactly("ticket 1");
        assertThat(studio.derivatives(image.id())).hasSize(2);
        assertThat(studio.useCases().models().callOff().execute()).isZero();
        assertThat(studio.studio.database.tickets().intend(job.id(), "far"))
                .as("a row that is of no more use is forgotten")
                .isEmpty();
    }

    @Test
    void anotherAttemptShouldFollowTheSameTicket() {
        studio.far.onFollow = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        studio.far.onFollow = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.submitted).hasSize(1);
        assertThat(studio.far.followed).containsExactly("ticket 1", "ticket 1");
    }

    @ParameterizedTest
    @CsvSource({"resize:4x/glb:by=far,4,3,1", "trim/glb:by=far,8,6,3"})
    void whoeverOnlyFollowsShouldMakeThePictureNoMoreThanItsSizeNeeds(
            String order, int width, int height, int renders) {
        studio.far.looks = false;
        studio.far.onFollow = unavailable();
        Job job = studio.run(studio.submit(image.id(), order));
        int before = studio.studio.engine.renders();
        studio.far.onFollow = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.studio.engine.renders() - before)
                .as("the preview among them")
                .isEqualTo(renders);
        assertThat(studio.result(job.id()).size()).isEqualTo(new Size(width, height));
    }

    @Test
    void whoeverFollowsMayLookAtThePictureAllTheSame() throws IOException {
        studio.far.onFollow = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        studio.far.onFollow = monitor -> {};
        studio.runAgain(job);
        String words =
                new String(studio.pixelwright.read(studio.result(job.id()).blob()), StandardCharsets.UTF_8);
        assertThat(words).contains("faces of 8x6, texture of " + Studio.png().length + " bytes");
    }

    @Test
    void aWorkerThatDiesOverThePictureShouldHaveAskedNobody() {
        Job job = studio.submit(image.id(), MODEL);
        studio.studio.engine.disturb(monitor -> {
            assertThat(studio.studio.database.tickets().find(job.id())).isEmpty();
            throw new EngineCrashed("it hung").toException();
        });
        studio.run(job);
        studio.studio.engine.disturb(monitor -> {});
        assertThat(studio.runAgain(job).tries().crashes()).isEqualTo(1);
        assertThat(studio.studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void whatCannotBeAskedNowShouldBeWaitedForAndCostNoAttempt() {
        studio.far.onSubmit = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        for (int i = 0; i < 20; i++) {
            studio.studio.clock.advance(GeneratorUnavailable.PAUSE.minusMillis(1));
            assertThat(studio.studio.runNext())
                    .as("before it may be asked again")
                    .isFalse();
            studio.studio.clock.advance(Duration.ofMillis(1));
            assertThat(studio.run(job).status()).isEqualTo(JobStatus.QUEUED);
        }
        studio.far.onSubmit = monitor -> {
            throw new IOException("disk");
        };
        assertThat(studio.runAgain(job).tries().failures()).isEqualTo(1);
        studio.far.onSubmit = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
    }

    /** As while a key is given to one process after the other. */
    @Test
    void aProcessWithoutTheGeneratorShouldLeaveTheJobToOthers() {
        studio.far.onFollow = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        studio.studio.clock.advance(Duration.ofMinutes(2));
        try (Pixelwright without = Pixelwright.builder(studio.studio.engine)
                .clock(studio.studio.clock)
                .database(studio.studio.database)
                .store(studio.studio.store)
                .temporaryFolder(folder)
                .build()) {
            without.useCases().runJob().execute(job.id(), () -> false, Runnable::run);
        }
        assertThat(studio.studio.job(job.id()).status()).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.studio.job(job.id()).tries().failures()).isZero();
        studio.far.onFollow = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.submitted).hasSize(1);
    }

    @Test
    void whatIsToWaitAMomentShouldMakeNoPictureForIt() {
        studio.far.pause = Optional.of(new GeneratorUnavailable("far", "it was asked often"));
        int before = studio.studio.engine.renders();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.studio.engine.renders()).isEqualTo(before);
        assertThat(studio.studio.database.tickets().find(job.id())).isEmpty();
        studio.far.pause = Optional.empty();
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void whatNobodyCouldBeAskedForUntilTheDeadlineShouldFailByItsName() {
        studio.far.onSubmit = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        for (int i = 0; i < 59; i++) {
            studio.studio.clock.advance(Duration.ofMinutes(1));
            assertThat(studio.run(job).status()).isEqualTo(JobStatus.QUEUED);
        }
        studio.studio.clock.advance(Duration.ofSeconds(45));
        assertThat(code(studio.run(job))).isEqualTo("GENERATOR_UNAVAILABLE");
    }

    @Test
    void whatCertainlyWasNotAcceptedShouldBeAskedAgain() {
        studio.far.onSubmit = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        studio.far.onSubmit = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.submitted).hasSize(2);
    }

    @Test
    void aWorkerThatStopsBeforeAnythingIsSentShouldGiveTheJobBack() {
        studio.far.onSubmit = monitor -> {
            throw new WorkerStopped();
        };
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        studio.far.onSubmit = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.followed).containsExactly("ticket 2");
    }

    @Test
    void aPictureThatCannotBeReadShouldBeAskedForAgain() {
        studio.far.onSubmit = monitor -> {
            throw new IOException("disk");
        };
        Job job = studio.run(studio.submit(image.id(), MODEL));
        studio.far.onSubmit = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void anUnclearSubmissionShouldEndTheJobAndNeverBeRepeated() {
        studio.far.onSubmit = monitor -> {
            throw new SubmissionUnclear("far").toException();
        };
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(code(job)).isEqualTo("SUBMISSION_UNCLEAR");
        studio.far.onSubmit = monitor -> {};
        studio.useCases().models().callOff().execute();
        Job retried = studio.useCases().retryJob().execute(Studio.ALICE, job.id());
        assertThat(code(studio.run(retried))).isEqualTo("SUBMISSION_UNCLEAR");
        assertThat(studio.far.submitted).hasSize(1);
        Job anew = studio.submit(image.id(), MODEL);
        assertThat(anew.id()).isNotEqualTo(job.id());
        assertThat(studio.run(anew).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aSubmissionThatBreaksShouldBeUnclear() {
        studio.far.onSubmit = monitor -> {
            throw new IllegalStateException("broken pipe");
        };
        assertThat(code(studio.run(studio.submit(image.id(), MODEL)))).isEqualTo("SUBMISSION_UNCLEAR");
    }

    @Test
    void anIntentionOfAWorkerThatDiedShouldBeUnclear() {
        Job job = studio.submit(image.id(), MODEL);
        studio.studio.database.tickets().intend(job.id(), "far");
        assertThat(code(studio.run(job))).isEqualTo("SUBMISSION_UNCLEAR");
        assertThat(studio.far.submitted).isEmpty();
    }

    @Test
    void aCancelledJobShouldBeCalledOffOnce() {
        Job job = studio.submit(image.id(), MODEL);
        studio.far.onFollow = monitor -> {
            studio.useCases().cancelJob().execute(Studio.ALICE, job.id());
            SlowReports.reach(percent -> monitor.report(ModelReport.of(ModelStage.GENERATING, percent)), 50);
            throw new AssertionError("It goes on");
        };
        assertThat(studio.run(job).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(studio.useCases().models().callOff().execute()).isEqualTo(1);
        assertThat(studio.useCases().models().callOff().execute()).isZero();
        assertThat(studio.far.cancelled).containsExactly("ticket 1");
    }

    @Test
    void theModelOfAnImageThatGoesShouldBeCalledOff() {
        studio.far.onFollow = unavailable();
        studio.run(studio.submit(image.id(), MODEL));
        assertThat(studio.useCases().models().callOff().execute()).isZero();
        studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
        assertThat(studio.useCases().models().callOff().execute()).isEqualTo(1);
        assertThat(studio.far.cancelled).containsExactly("ticket 1");
    }

    @Test
    void aPictureForElsewhereShouldNotWaitInTheCallersThread() {
        assertThatThrownBy(() -> studio.pixelwright.transform(Studio.ALICE, image.id(), MODEL))
                .hasMessageStartingWith("UNSUPPORTED_OPERATION");
        assertThat(studio.far.submitted).isEmpty();
    }

    @Test
    void aJobBeyondItsDeadlineShouldBeCalledOff() {
        studio.far.onFollow = unavailable();
        Job job = studio.run(studio.submit(image.id(), MODEL));
        studio.studio.clock.advance(Duration.ofHours(2));
        assertThat(studio.run(job).status()).isEqualTo(JobStatus.FAILED);
        assertThat(studio.useCases().models().callOff().execute()).isEqualTo(1);
        assertThat(studio.far.cancelled).containsExactly("ticket 1");
    }
}
