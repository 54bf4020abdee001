package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.work.HousekeepingPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackgroundTest {

    private static final Duration DAY = Duration.ofDays(1);

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

    @Test
    void imagesShouldBeLookedAtWhereWorkersRunOnly() throws InterruptedException {
        for (int workers : List.of(1, 0)) {
            Semaphore told = new Semaphore(0);
            Semaphore looked = new Semaphore(0);
            PlainEngine engine = new PlainEngine(Colour.WHITE);
            engine.disturb(monitor -> looked.release());
            try (Pixelwright node = Pixelwright.builder(engine)
                    .workers(workers)
                    .domainEvents(events -> told.release(events.size()))
                    .housekeeping(new HousekeepingPolicy(Duration.ofMillis(5), DAY, DAY))
                    .build()
                    .start()) {
                // Each is told by another round, so that the last comes long after those in which the first was due.
                for (int i = 0; i < 10; i++) {
                    node.upload(Studio.ALICE, "pixel.png", Studio.png());
                    assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                }
                assertThat(workers == 0 || looked.tryAcquire(10, TimeUnit.SECONDS))
                        .isTrue();
                assertThat(engine.renders() > 0).isEqualTo(workers > 0);
            }
        }
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
