package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of jobs, over children that die. */
class CrashedJobTest {

    private static final UserId ALICE = new UserId(1);

    @TempDir
    Path folder;

    @Test
    void thirdCrashShouldEndTheJobAndNoOther() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(2));
                Pixelwright pixelwright = Pixelwright.builder(sandbox)
                        .temporaryFolder(folder)
                        .workers(2)
                        .build()
                        .start()) {
            Image image = pixelwright.upload(ALICE, "picture.png", Orders.PICTURE);
            JobId hostile = submit(pixelwright, image, Trouble.HALT);
            JobId sound = submit(pixelwright, image, Trouble.NONE);
            assertThat(ended(pixelwright, sound).status()).isEqualTo(JobStatus.COMPLETED);
            Job failed = ended(pixelwright, hostile);
            assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
            assertThat(failed.tries()).isEqualTo(new Tries(3, 0, 3));
            assertThat(((JobState.Failed) failed.state()).failure().code()).isEqualTo("ENGINE_CRASHED");
        }
    }

    private static JobId submit(Pixelwright pixelwright, Image image, Trouble trouble) {
        return pixelwright
                .useCases()
                .submitJob()
                .execute(ALICE, image.id(), Transformation.parse(trouble.text()))
                .job()
                .id();
    }

    private static Job ended(Pixelwright pixelwright, JobId id) {
        Await.until("the job ends", () -> {
            JobStatus status =
                    pixelwright.useCases().findJob().execute(ALICE, id).status();
            return status == JobStatus.COMPLETED || status == JobStatus.FAILED;
        });
        return pixelwright.useCases().findJob().execute(ALICE, id);
    }
}
