package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.work.WorkerPool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers who wait for what is made elsewhere; the studio itself is not started, so that its own workers rest. */
@Timeout(60)
class AsideTest {

    private static final int ALL = WorkerPool.MAX_ASIDE + 1;

    @TempDir
    Path folder;

    private final Semaphore following = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);

    private ModelStudio studio;
    private WorkerPool pool;

    @BeforeEach
    void open() {
        studio = new ModelStudio(folder);
        studio.far.onFollow = monitor -> {
            following.release();
            await(answers, 1);
        };
        pool = new WorkerPool(studio.useCases().runJob(), 1);
    }

    @AfterEach
    void close() {
        answers.release(ALL);
        pool.close();
        studio.close();
    }

    private Job remote() {
        return studio.submit(studio.upload().id(), "glb:by=far");
    }

    private Job ordinary() {
        return studio.submit(studio.upload().id(), "png");
    }

    @Test
    void whatIsDueShouldBeDoneWhileTheOnlyWorkerWaits() {
        Job remote = remote();
        Job ordinary = ordinary();
        pool.sweep();
        awaitStatus(ordinary, JobStatus.COMPLETED);
        await(following, 1);
        assertThat(studio.studio.status(remote.id())).isEqualTo(JobStatus.PROCESSING);
        answers.release();
        awaitStatus(remote, JobStatus.COMPLETED);
    }

    @Test
    void whatIsRungForShouldBeDoneWhileTheOnlyWorkerWaits() {
        Job remote = remote();
        pool.hear(remote.id());
        await(following, 1);
        Job ordinary = ordinary();
        pool.hear(ordinary.id());
        awaitStatus(ordinary, JobStatus.COMPLETED);
        answers.release();
        awaitStatus(remote, JobStatus.COMPLETED);
    }

    @Test
    void whoFindsTooManyAsideShouldKeepItsPlace() {
        for (int round = 0; round < 2; round++) {
            List<Job> remote = Stream.generate(this::remote).limit(ALL).toList();
            pool.sweep();
            await(following, ALL);
            Job ordinary = ordinary();
            Thread ringer = new Thread(() -> pool.hear(ordinary.id()));
            ringer.start();
            awaitWaiting(ringer);
            assertThat(studio.studio.status(ordinary.id())).isEqualTo(JobStatus.QUEUED);
            answers.release(ALL);
            awaitStatus(ordinary, JobStatus.COMPLETED);
            remote.forEach(job -> awaitStatus(job, JobStatus.COMPLETED));
            // Another hour, for the quota.
            studio.studio.clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void aPoolThatIsClosedShouldGiveBackWhatIsOnlyWaitedForAndGoOnElsewhere() {
        studio.far.onFollow = monitor -> {
            following.release();
            while (true) {
                monitor.report(ModelReport.of(ModelStage.GENERATING, 0));
                Thread.onSpinWait();
            }
        };
        Job remote = remote();
        pool.sweep();
        await(following, 1);
        pool.close();
        Job left = studio.studio.job(remote.id());
        assertThat(left.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(left.tries().failures()).isZero();
        studio.far.onFollow = monitor -> {};
        assertThat(studio.run(remote).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(studio.far.submitted).hasSize(1);
    }

    private void awaitStatus(Job job, JobStatus status) {
        until(() -> studio.studio.status(job.id()) == status);
    }

    private static void awaitWaiting(Thread thread) {
        until(() -> thread.getState() == Thread.State.WAITING);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void await(Semaphore signal, int times) {
        try {
            assertThat(signal.tryAcquire(times, 20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
