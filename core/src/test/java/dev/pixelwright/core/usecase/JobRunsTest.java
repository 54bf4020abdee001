package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunsTest {

    @TempDir
    Path folder;

    private Studio studio;
    private Image image;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        image = studio.upload();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void jobShouldEndWithADerivativeAndTellItsStory() throws IOException {
        Job job = studio.submit(image.id());
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.run(job.id())).isTrue();
        Job done = studio.job(job.id());
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.progress()).isEqualTo(Progress.DONE);
        Derivative derivative = studio.useCases().findResult().execute(Studio.ALICE, job.id());
        assertThat(studio.pixelwright.read(derivative.blob())).isEqualTo(Studio.png());
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .extracting(JobEvent::type)
                .containsExactly(JobEvent.Type.QUEUED, JobEvent.Type.COMPLETED);
        assertThat(studio.useCases().listDerivatives().execute(Studio.ALICE, image.id()))
                .containsExactly(derivative);
    }

    @Test
    void slowJobShouldShowItsProgressAndNeverLess() {
        studio.engine.disturb(monitor -> {
            SlowReports.reach(monitor, 40);
            SlowReports.reach(monitor, 20);
            SlowReports.reach(monitor, 45);
            SlowReports.reach(monitor, 70);
        });
        Job job = studio.submit(image.id());
        assertThat(studio.run(job.id())).isTrue();
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .filteredOn(event -> event.type() == JobEvent.Type.PROGRESS)
                .extracting(event -> event.progress().percent())
                .containsExactly(40, 70, 95);
    }

    @Test
    void jobShouldNameTheEngineOfItsResult() {
        studio.engine.disturb(monitor -> monitor.drawnBy("copying"));
        Job job = studio.submit(image.id());
        studio.run(job.id());
        assertThat(studio.job(job.id()).state())
                .isInstanceOfSatisfying(
                        JobState.Completed.class,
                        end -> assertThat(end.engine()).contains("copying"));
    }

    @Test
    void glanceThatSettlesACropShouldNotNameTheEngine() {
        AtomicInteger renderings = new AtomicInteger();
        studio.engine.disturb(monitor -> {
            // The second one draws the result, and says nothing.
            if (renderings.incrementAndGet() == 1) {
                monitor.drawnBy("glancing");
            }
        });
        Job job = studio.useCases()
                .submitJob()
                .execute(Studio.ALICE, image.id(), Transformation.parse("trim/png"))
                .job();
        studio.run(job.id());
        assertThat(renderings).hasValue(2);
        assertThat(studio.job(job.id()).state())
                .isInstanceOfSatisfying(
                        JobState.Completed.class,
                        end -> assertThat(end.engine()).isEmpty());
    }

    @Test
    void longestWaitingJobShouldRunFirst() {
        Job first = studio.submit(image.id());
        studio.clock.advance(Duration.ofSeconds(1));
        Job second = studio.submit(studio.upload().id());
        assertThat(studio.runNext()).isTrue();
        assertThat(studio.status(first.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.status(second.id())).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.runNext()).isTrue();
        assertThat(studio.status(second.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.runNext()).isFalse();
    }

    @Test
    void secondOrderShouldBeAnsweredByTheFirstJob() {
        Job first = studio.submit(image.id());
        assertThat(studio.submit(image.id()).id()).isEqualTo(first.id());
        studio.run(first.id());
        assertThat(studio.submit(image.id()).id()).isEqualTo(first.id());
        assertThat(studio.engine.renders()).isEqualTo(1);
    }

    @Test
    void jobShouldRunOnceWhenItsBellRingsThrice() {
        Job job = studio.submit(image.id());
        assertThat(studio.run(job.id())).isTrue();
        assertThat(studio.run(job.id())).isFalse();
        assertThat(studio.run(job.id())).isFalse();
        assertThat(studio.engine.renders()).isEqualTo(1);
    }

    @Test
    void transformWhileWaitingShouldFindWhatAJobMade() {
        Job job = studio.submit(image.id());
        studio.run(job.id());
        Derivative made = studio.useCases().findResult().execute(Studio.ALICE, job.id());
        assertThat(studio.pixelwright.transform(Studio.ALICE, image.id(), "png"))
                .isEqualTo(made);
    }

    @Test
    void jobShouldBeQueuedAgainAfterAPassingFailureAndThenComplete() {
        studio.engine.disturb(monitor -> {
            throw new StorageUnavailable("test").toException();
        });
        Job job = studio.submit(image.id());
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.QUEUED);
        studio.engine.disturb(monitor -> {});
        studio.clock.advance(Duration.ofMinutes(2));
        assertThat(studio.runNext()).isTrue();
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.job(job.id()).tries().attempts()).isEqualTo(2);
    }

    @Test
    void jobShouldFailWhenItsEngineDiesForTheThirdTime() {
        studio.engine.disturb(monitor -> {
            throw new EngineCrashed("it hung").toException();
        });
        Job job = studio.submit(image.id());
        for (int crashes = 1; crashes < 3; crashes++) {
            assertThat(studio.run(job.id())).isTrue();
            assertThat(studio.job(job.id()).tries()).isEqualTo(new Tries(crashes, 0, crashes));
            assertThat(studio.status(job.id())).isEqualTo(JobStatus.QUEUED);
            studio.clock.advance(Duration.ofMinutes(2));
        }
        studio.run(job.id());
        Job failed = studio.job(job.id());
        assertThat(failed.tries()).isEqualTo(new Tries(3, 0, 3));
        assertThat(((JobState.Failed) failed.state()).failure().code()).isEqualTo("ENGINE_CRASHED");
    }

    @Test
    void jobShouldFailWhenItsEngineBreaksTooOften() {
        studio.engine.disturb(monitor -> {
            throw new IllegalStateException("a defect");
        });
        Job job = studio.submit(image.id());
        for (int i = 0; i < 5; i++) {
            studio.clock.advance(Duration.ofMinutes(2));
            studio.run(job.id());
        }
        Job failed = studio.job(job.id());
        assertThat(failed.state()).isInstanceOf(JobState.Failed.class);
        assertThat(((JobState.Failed) failed.state()).failure().code()).isEqualTo("ENGINE_FAILED");
        studio.engine.disturb(monitor -> {});
        assertThat(studio.useCases().retryJob().execute(Studio.ALICE, job.id()).status())
                .isEqualTo(JobStatus.QUEUED);
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void damagedPictureShouldFailTheJobAtOnce() {
        studio.engine.disturb(monitor -> {
            throw new UndecodableImage("png", "test").toException();
        });
        Job job = studio.submit(image.id());
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.FAILED);
        assertThatThrownBy(() -> studio.useCases().findResult().execute(Studio.ALICE, job.id()))
                .hasMessageContaining("JOB_UNFINISHED");
    }

    @Test
    void cancellingShouldStopTheEngineAtItsNextReport() {
        Job job = studio.submit(image.id());
        studio.engine.disturb(monitor -> {
            studio.useCases().cancelJob().execute(Studio.ALICE, job.id());
            SlowReports.reach(monitor, 50);
        });
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.CANCELLED);
        assertThat(studio.objects()).containsExactly(image.blob().key());
        assertThatThrownBy(() -> studio.useCases().cancelJob().execute(Studio.ALICE, job.id()))
                .hasMessageContaining("JOB_ENDED");
    }

    @Test
    void resultShouldBeDroppedWhenTheImageWasDeletedMeanwhile() {
        Job job = studio.submit(image.id());
        studio.engine.disturb(monitor -> studio.useCases().deleteImage().execute(Studio.ALICE, image.id()));
        studio.run(job.id());
        assertThatThrownBy(() -> studio.job(job.id())).hasMessageContaining("JOB_NOT_FOUND");
        studio.clock.advance(Duration.ofHours(3));
        studio.useCases().collectGarbage().execute(Duration.ofHours(2));
        assertThat(studio.objects()).isEmpty();
    }

    @Test
    void zombieShouldWriteNothingOnceAnotherWorkerTookOver() {
        Job job = studio.submit(image.id());
        studio.engine.disturb(monitor -> {
            studio.engine.disturb(second -> {});
            studio.clock.advance(Duration.ofMinutes(1));
            assertThat(studio.run(job.id())).as("the second worker").isTrue();
        });
        studio.run(job.id());
        Job done = studio.job(job.id());
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.tries().crashes()).isEqualTo(1);
        studio.clock.advance(Duration.ofHours(3));
        studio.useCases().collectGarbage().execute(Duration.ofHours(2));
        assertThat(studio.objects()).as("original and one result").hasSize(2);
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .filteredOn(event -> event.type() == JobEvent.Type.COMPLETED)
                .hasSize(1);
    }

    @Test
    void stoppedWorkerShouldGiveItsJobBackUnharmed() {
        Job job = studio.submit(image.id());
        studio.useCases().runJob().execute(job.id(), () -> true, Runnable::run);
        Job back = studio.job(job.id());
        assertThat(back.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(back.tries().crashes()).isZero();
        assertThat(back.tries().failures()).isZero();
        assertThat(studio.run(job.id())).isTrue();
    }

    @Test
    void orderShouldBeRefusedWithoutAJobWhenItCannotBePlanned() {
        assertThatThrownBy(() -> studio.useCases()
                        .submitJob()
                        .execute(Studio.ALICE, image.id(), Transformation.parse("grayscale/png")))
                .hasMessageContaining("UNSUPPORTED_OPERATION");
        assertThatThrownBy(() ->
                        studio.useCases().submitJob().execute(Studio.ALICE, image.id(), Transformation.parse("raw")))
                .hasMessageContaining("UNSUPPORTED_OPERATION");
        assertThatThrownBy(() -> studio.useCases().submitJob().execute(Studio.BOB, image.id(), Studio.AS_PNG))
                .hasMessageContaining("IMAGE_NOT_FOUND");
        assertThat(studio.runNext()).isFalse();
    }

    @Test
    void jobShouldBeSeenByItsOwnerOnly() {
        Job job = studio.submit(image.id());
        assertThatThrownBy(() -> studio.useCases().findJob().execute(Studio.BOB, job.id()))
                .hasMessageContaining("JOB_NOT_FOUND");
        assertThatThrownBy(() -> studio.useCases().cancelJob().execute(Studio.BOB, job.id()))
                .hasMessageContaining("JOB_NOT_FOUND");
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void codecThatDoesNotLoadShouldBeAFailureOfTheEngine() {
        studio.engine.disturb(monitor -> {
            throw new NoClassDefFoundError("a native codec");
        });
        Job job = studio.submit(image.id());
        studio.run(job.id());
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .last()
                .matches(event -> event.failure().orElseThrow().code().equals("ENGINE_FAILED"));
    }

    @Test
    void bytesOfALateWriterShouldGoWhenTheCollectorHasPassedAlready() throws IOException {
        MakeDerivative makeDerivative = new MakeDerivative(
                new Development(
                        new Darkroom(studio.engine, ImageLimits.DEFAULT),
                        new FindImage(studio.database.images()),
                        studio.store,
                        new Allowance(studio.database.throughput(), PixelQuota.NONE)),
                new Storeroom(
                        studio.database.ledger(),
                        studio.store,
                        folder,
                        new TimeSortedIds(studio.clock, new SecureRandom()),
                        studio.clock));
        Derivative late = makeDerivative.execute(image, Studio.AS_PNG, 1, RenderMonitor.NONE);
        studio.database.ledger().release(late.blob().key());
        studio.database.ledger().forget(late.blob().key());
        assertThat(studio.objects()).contains(late.blob().key());
        makeDerivative.discard(late);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }
}
