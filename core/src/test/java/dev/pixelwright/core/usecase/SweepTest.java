package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.work.WorkerPool;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What workers do for whom nobody rings; the studio itself is not started, so that its own workers rest. */
@Timeout(30)
class SweepTest {

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void sweepShouldWorkOffWhateverIsDue() {
        List<Job> backlog = backlog(7);
        try (WorkerPool pool = pool(2)) {
            CountDownLatch renders = countRenders(backlog.size());
            pool.sweep();
            await(renders);
        }
        assertThat(statuses(backlog)).containsOnly(JobStatus.COMPLETED);
        assertThat(studio.engine.renders()).isEqualTo(backlog.size());
    }

    @Test
    void sweepShouldNotWaitForBusyWorkersButBeMadeUpFor() {
        Job running = backlog(1).get(0);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch swept = new CountDownLatch(1);
        studio.engine.disturb(monitor -> {
            begun.countDown();
            await(swept);
        });
        List<Job> unheard;
        try (WorkerPool pool = pool(1)) {
            pool.hear(running.id());
            await(begun);
            unheard = backlog(2);
            pool.sweep();
            CountDownLatch second = countRenders(1);
            swept.countDown();
            await(second);
        }
        assertThat(studio.status(running.id())).isEqualTo(JobStatus.COMPLETED);
        assertThat(statuses(unheard)).containsExactly(JobStatus.COMPLETED, JobStatus.QUEUED);
    }

    @Test
    void workerShouldLeaveTheBacklogForARing() {
        List<Job> backlog = backlog(3);
        Semaphore reached = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        studio.engine.disturb(monitor -> {
            reached.release();
            await(goOn);
        });
        try (WorkerPool pool = pool(1)) {
            pool.sweep();
            await(reached);
            Job rung = backlog(1).get(0);
            Thread ringer = new Thread(() -> pool.hear(rung.id()));
            ringer.start();
            awaitWaiting(ringer);
            goOn.release();
            await(reached);
            assertThat(studio.status(rung.id())).isEqualTo(JobStatus.PROCESSING);
            pool.stopClaiming();
            goOn.release();
        }
        assertThat(statuses(backlog)).containsExactly(JobStatus.COMPLETED, JobStatus.QUEUED, JobStatus.QUEUED);
    }

    @Test
    void stoppedPoolShouldEndItsJobAndClaimNoOther() {
        List<Job> backlog = backlog(3);
        CountDownLatch begun = new CountDownLatch(1);
        try (WorkerPool pool = pool(1)) {
            studio.engine.disturb(monitor -> {
                pool.stopClaiming();
                begun.countDown();
            });
            pool.sweep();
            await(begun);
            pool.sweep();
            pool.hear(backlog.get(2).id());
        }
        assertThat(statuses(backlog)).containsExactly(JobStatus.COMPLETED, JobStatus.QUEUED, JobStatus.QUEUED);
    }

    private WorkerPool pool(int workers) {
        return new WorkerPool(studio.useCases().runJob(), workers);
    }

    private List<Job> backlog(int jobs) {
        return Stream.generate(() -> studio.submit(studio.upload().id()))
                .limit(jobs)
                .toList();
    }

    private List<JobStatus> statuses(List<Job> jobs) {
        return jobs.stream().map(job -> studio.status(job.id())).toList();
    }

    private CountDownLatch countRenders(int expected) {
        CountDownLatch renders = new CountDownLatch(expected);
        studio.engine.disturb(monitor -> renders.countDown());
        return renders;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Semaphore signal) {
        try {
            assertThat(signal.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Bounded by the time-out of the test.
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
