package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watermark shows images of whoever orders it, and to them another's is none. */
class WatermarkOwnersTest {

    @TempDir
    Path folder;

    private Studio studio;
    private Image image;
    private Image anothers;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        image = studio.upload();
        anothers = studio.pixelwright.upload(Studio.BOB, "mark.png", Studio.png());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void transformShouldShowAnImageOfTheCaller() {
        ImageId mine = studio.upload().id();
        assertThat(studio.useCases()
                        .transformImage()
                        .execute(Studio.ALICE, image.id(), marked(mine))
                        .size())
                .isEqualTo(image.info().uprightSize());
    }

    @Test
    void transformShouldRefuseAnImageOfAnotherAsOneThatIsNot() {
        for (ImageId hidden : new ImageId[] {anothers.id(), new ImageId(4711)}) {
            assertThatThrownBy(
                            () -> studio.useCases().transformImage().execute(Studio.ALICE, image.id(), marked(hidden)))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            refusal -> assertThat(refusal.failure()).isEqualTo(new ImageNotFound(hidden.toString())));
        }
        assertThat(studio.engine.renders()).isZero();
        assertThat(studio.objects())
                .containsExactlyInAnyOrder(image.blob().key(), anothers.blob().key());
    }

    @Test
    void orderShouldBeRefusedWithoutAJobWhenItsMarkIsAnothers() {
        for (ImageId hidden : new ImageId[] {anothers.id(), new ImageId(4711)}) {
            assertThatThrownBy(() -> studio.useCases().submitJob().execute(Studio.ALICE, image.id(), marked(hidden)))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            refusal -> assertThat(refusal.failure()).isEqualTo(new ImageNotFound(hidden.toString())));
        }
        assertThat(studio.runNext()).isFalse();
    }

    @Test
    void jobShouldShowAnImageOfItsOwner() {
        Job job = order(studio.upload().id());
        studio.run(job.id());
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void jobShouldFailForGoodWhenItsMarkWasDeletedMeanwhile() {
        ImageId mine = studio.upload().id();
        Job job = order(mine);
        studio.useCases().deleteImage().execute(Studio.ALICE, mine);
        studio.run(job.id());
        assertFailed(job.id(), mine);
    }

    @Test
    void jobShouldFailForGoodWhenItsMarkIsAnothersHoweverItCameToBe() {
        JobId job = new JobId(4711);
        studio.database
                .jobs()
                .submit(new NewJob(
                        job,
                        Studio.ALICE,
                        new Lineage(image.id(), marked(anothers.id())),
                        Duration.ofHours(1),
                        Optional.empty()));
        studio.run(job);
        assertFailed(job, anothers.id());
        assertThat(studio.objects())
                .containsExactlyInAnyOrder(image.blob().key(), anothers.blob().key());
    }

    private void assertFailed(JobId job, ImageId mark) {
        assertThat(studio.job(job).state())
                .isInstanceOfSatisfying(
                        JobState.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .isEqualTo(new ImageNotFound(mark.toString()).message()));
        assertThat(studio.engine.renders()).isZero();
    }

    private Job order(ImageId mark) {
        return studio.useCases()
                .submitJob()
                .execute(Studio.ALICE, image.id(), marked(mark))
                .job();
    }

    private static Transformation marked(ImageId mark) {
        return Transformation.parse("watermark:image=" + mark + "/png");
    }
}
