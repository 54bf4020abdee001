package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.Subscription;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackgroundTest {

    @TempDir
    Path folder;

    @Test
    void startedPixelwrightShouldDoWhatItIsOrdered() throws InterruptedException {
        try (Studio studio = new Studio(folder)) {
            studio.pixelwright.start();
            Image image = studio.upload();
            Job job = studio.submit(image.id());
            awaitEnd(studio, job);
            assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
        }
    }

    @Test
    void sweepShouldFindTheJobWhoseBellNobodyHeard() throws InterruptedException {
        try (Studio studio = new Studio(folder)) {
            Image image = studio.upload();
            Job job = studio.submit(image.id());
            studio.pixelwright.start();
            awaitEnd(studio, job);
            assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
        }
    }

    @Test
    void closeShouldLetARunningJobEnd() throws InterruptedException {
        Studio studio = new Studio(folder);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        studio.engine.disturb(monitor -> {
            running.countDown();
            awaitQuietly(closing);
        });
        studio.pixelwright.start();
        Job job = studio.submit(studio.upload().id());
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        Thread closer = new Thread(studio::close);
        closer.start();
        closing.countDown();
        closer.join();
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.COMPLETED);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(Studio studio, Job job) throws InterruptedException {
        Semaphore news = new Semaphore(1);
        try (Subscription following = studio.useCases().followJob().execute(job.id(), news::release)) {
            assertThat(following).isNotNull();
            while (!studio.status(job.id()).isEnd()) {
                assertThat(news.tryAcquire(10, TimeUnit.SECONDS))
                        .as("news of the job")
                        .isTrue();
            }
        }
    }
}
