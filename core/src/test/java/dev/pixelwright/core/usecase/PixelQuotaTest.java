package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.PixelQuotaExceeded;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may be made for one user within an hour; each picture has 48 pixels. */
class PixelQuotaTest {

    @TempDir
    Path folder;

    private Studio studio;
    private Pixelwright bound;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        bound = Pixelwright.builder(studio.engine)
                .clock(studio.clock)
                .database(studio.database)
                .store(studio.store)
                .pixelQuota(new PixelQuota(100))
                .temporaryFolder(folder)
                .build();
    }

    @AfterEach
    void close() {
        bound.close();
        studio.close();
    }

    @Test
    void orderShouldBeRefusedBeforeAPixelExistsAndSayWhenThereIsRoom() {
        made(2);
        studio.clock.advance(Duration.ofMinutes(10));
        ImageId image = studio.upload().id();
        PixelQuotaExceeded expected = new PixelQuotaExceeded(48, 100, Duration.ofMinutes(50));
        assertThatThrownBy(() -> submit(image)).isInstanceOfSatisfying(FailureException.class, refused -> {
            assertThat(refused.failure()).isEqualTo(expected);
            assertThat(refused.failure().retryAfter()).contains(Duration.ofMinutes(50));
        });
        assertThatThrownBy(() -> bound.transform(Studio.ALICE, image, "png"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(expected));
        assertThat(runNext()).isFalse();
        assertThat(studio.engine.renders()).isEqualTo(2);
        studio.clock.advance(Duration.ofMinutes(50));
        assertThat(submit(image).status()).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void othersShouldNotBeHeldUp() {
        made(2);
        ImageId image = bound.upload(Studio.BOB, "b.png", Studio.png()).id();
        bound.transform(Studio.BOB, image, "png");
        assertThat(studio.engine.renders()).isEqualTo(3);
    }

    @Test
    void whatIsThereShouldBeFoundHoweverMuchWasMade() {
        ImageId image = studio.upload().id();
        bound.transform(Studio.ALICE, image, "png");
        made(1);
        bound.transform(Studio.ALICE, image, "png");
        assertThat(submit(image).lineage().image()).isEqualTo(image);
        assertThat(bound.useCases()
                        .accounts()
                        .findThroughput()
                        .execute(Studio.ALICE)
                        .pixels())
                .isEqualTo(96);
    }

    @Test
    void jobThatRunsIntoItShouldWaitForTheNextHourAndNotFail() {
        Job first = submit(studio.upload().id());
        Job second = submit(studio.upload().id());
        Job third = submit(studio.upload().id());
        for (int i = 0; i < 3; i++) {
            assertThat(runNext()).isTrue();
        }
        assertThat(studio.status(first.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.status(second.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.status(third.id())).isEqualTo(JobStatus.QUEUED);
        assertThat(bound.useCases().followJob().execute(third.id(), 0))
                .last()
                .extracting(JobEvent::failure)
                .matches(failure -> failure.orElseThrow().code().equals("PIXEL_QUOTA_EXCEEDED"));
        studio.clock.advance(Duration.ofMinutes(59));
        assertThat(runNext()).as("before the hour is over").isFalse();
        studio.clock.advance(Duration.ofMinutes(1));
        assertThat(runNext()).isTrue();
        assertThat(studio.status(third.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.engine.renders()).isEqualTo(3);
    }

    @Test
    void whatComesToNothingShouldNotCount() {
        ImageId image = studio.upload().id();
        studio.engine.disturb(monitor -> {
            throw new UndecodableImage("png", "test").toException();
        });
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> bound.transform(Studio.ALICE, image, "png"))
                    .hasMessageStartingWith("UNDECODABLE_IMAGE");
        }
        studio.engine.disturb(monitor -> {});
        made(2);
    }

    @Test
    void aPictureThatNeverFitsShouldPromiseNoTime() {
        ImageId large =
                bound.upload(Studio.ALICE, "large.png", TinyPng.of(20, 6)).id();
        assertThatThrownBy(() -> submit(large)).isInstanceOfSatisfying(FailureException.class, refused -> {
            assertThat(refused.failure().code()).isEqualTo("PIXEL_QUOTA_EXCEEDED");
            assertThat(refused.failure().retryAfter()).isEmpty();
        });
    }

    private void made(int pictures) {
        for (int i = 0; i < pictures; i++) {
            bound.transform(Studio.ALICE, studio.upload().id(), "png");
        }
    }

    private Job submit(ImageId image) {
        return bound.useCases()
                .submitJob()
                .execute(Studio.ALICE, image, Transformation.parse("png"))
                .job();
    }

    private boolean runNext() {
        return bound.useCases().runJob().execute(() -> false);
    }
}
