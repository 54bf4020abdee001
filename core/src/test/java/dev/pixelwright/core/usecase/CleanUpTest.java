package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.decorate.Decorator;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.AuditLog;
import dev.pixelwright.core.port.EndedJobs;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.work.HousekeepingPolicy;
import dev.pixelwright.core.work.Leftover;
import dev.pixelwright.core.work.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CleanUpTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final RetentionPolicy SHORT = new RetentionPolicy(Optional.of(TWO_DAYS), AuditLog.LEAST_KEPT);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Database database = Database.inMemory(new InMemoryData(clock));

    private Pixelwright open(Database ports, RetentionPolicy retention) {
        return Pixelwright.builder(new CopyingEngine())
                .clock(clock)
                .database(ports)
                .retention(retention)
                .housekeeping(new HousekeepingPolicy(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofHours(2)))
                .workers(0)
                .temporaryFolder(folder)
                .build();
    }

    private static Image upload(Pixelwright pixelwright) {
        return pixelwright.upload(Studio.ALICE, "pixel.png", Studio.png());
    }

    private static Job order(UseCases useCases, Image image, String transformation) {
        return useCases.submitJob()
                .execute(Studio.ALICE, image.id(), Transformation.parse(transformation))
                .job();
    }

    private static Job completed(UseCases useCases, Image image) {
        Job job = order(useCases, image, "png");
        useCases.runJob().execute(job.id(), () -> false, Runnable::run);
        assertThat(useCases.findJob().execute(Studio.ALICE, job.id()).status()).isEqualTo(JobStatus.COMPLETED);
        return job;
    }

    private static Map<Leftover, Long> execute(UseCases useCases, boolean remove) {
        Map<Leftover, Long> told = new EnumMap<>(Leftover.class);
        useCases.cleanUp().execute(remove, (leftover, many) -> {
            assertThat(told.put(leftover, many)).isNull();
        });
        return told;
    }

    @Test
    void dryRunShouldTellWhatIsThenRemoved() {
        try (Pixelwright pixelwright = open(database, SHORT)) {
            UseCases useCases = pixelwright.useCases();
            Image image = upload(pixelwright);
            completed(useCases, image);
            Job waiting = useCases.submitJob()
                    .execute(
                            Studio.ALICE,
                            image.id(),
                            Transformation.parse("resize:4x3/png"),
                            Optional.of(new IdempotencyKey("key")))
                    .job();
            database.audit().append(new Action(Optional.empty(), "session", "LOGIN", "", "", 200, "", ""));
            database.ledger().reserve(new BlobKey("originals/aa/abandoned"));
            assertThat(execute(useCases, false))
                    .hasSize(6)
                    .allSatisfy((kind, many) -> assertThat(many).isZero());
            clock.advance(AuditLog.LEAST_KEPT.plusDays(1));
            Map<Leftover, Long> counted = execute(useCases, false);
            assertThat(counted)
                    .isEqualTo(Map.of(
                            Leftover.UPLOADS, 0L,
                            Leftover.KEYS, 1L,
                            Leftover.DELIVERIES, 0L,
                            Leftover.JOBS, 1L,
                            Leftover.ACTIONS, 1L,
                            Leftover.OBJECTS, 1L));
            assertThat(execute(useCases, false)).isEqualTo(counted);
            assertThat(execute(useCases, true)).isEqualTo(counted);
            assertThat(execute(useCases, false))
                    .allSatisfy((kind, many) -> assertThat(many).isZero());
            assertThat(useCases.findJob().execute(Studio.ALICE, waiting.id())).isEqualTo(waiting);
        }
    }

    @Test
    void whatAJobHasMadeShouldOutliveIt() {
        try (Pixelwright pixelwright = open(database, SHORT)) {
            UseCases useCases = pixelwright.useCases();
            Image image = upload(pixelwright);
            Job job = completed(useCases, image);
            Derivative made = useCases.findResult().execute(Studio.ALICE, job.id());
            clock.advance(TWO_DAYS.minusSeconds(1));
            assertThat(execute(useCases, true)).containsEntry(Leftover.JOBS, 0L);
            clock.advance(Duration.ofSeconds(1));
            assertThat(execute(useCases, true)).containsEntry(Leftover.JOBS, 1L);
            assertThatThrownBy(() -> useCases.findJob().execute(Studio.ALICE, job.id()))
                    .hasMessageContaining("JOB_NOT_FOUND");
            assertThat(pixelwright.transform(Studio.ALICE, image.id(), "png")).isEqualTo(made);
            Job again = order(useCases, image, "png");
            assertThat(again.id()).isNotEqualTo(job.id());
            assertThat(useCases.findResult().execute(again)).contains(made);
        }
    }

    @Test
    void jobsShouldBeKeptForEverUnlessSaid() {
        try (Pixelwright pixelwright = open(database, RetentionPolicy.DEFAULT)) {
            UseCases useCases = pixelwright.useCases();
            Job job = completed(useCases, upload(pixelwright));
            clock.advance(Duration.ofDays(4_000));
            assertThat(execute(useCases, false)).doesNotContainKey(Leftover.JOBS);
            assertThat(execute(useCases, true)).doesNotContainKey(Leftover.JOBS);
            assertThat(useCases.findJob().execute(Studio.ALICE, job.id()).id()).isEqualTo(job.id());
        }
    }

    @Test
    void forgettingShouldGoOnUntilNothingOldIsLeft() {
        try (Pixelwright pixelwright = open(database, SHORT)) {
            UseCases useCases = pixelwright.useCases();
            Image image = upload(pixelwright);
            for (int width = 1; width <= 501; width++) {
                Job job = order(useCases, image, "resize:" + width + "x9,enlarge=true/png");
                useCases.cancelJob().execute(Studio.ALICE, job.id());
            }
            clock.advance(TWO_DAYS);
            assertThat(new ForgetJobs(database.endedJobs(), TWO_DAYS).execute()).isEqualTo(501);
        }
    }

    @Test
    void housekeepingShouldForgetJobs() throws InterruptedException {
        Semaphore removed = new Semaphore(0);
        Database watched = database.decorated(new Decorator() {
            @Override
            public <T> T decorated(Class<T> port, T behind) {
                return port.equals(EndedJobs.class) ? port.cast(telling((EndedJobs) behind, removed)) : behind;
            }
        });
        try (Pixelwright pixelwright = open(watched, SHORT)) {
            JobId job = completed(pixelwright.useCases(), upload(pixelwright)).id();
            clock.advance(TWO_DAYS);
            pixelwright.start();
            assertThat(removed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(database.jobs().find(job)).isEmpty();
        }
    }

    private static EndedJobs telling(EndedJobs behind, Semaphore told) {
        return (age, max) -> {
            int many = behind.remove(age, max);
            told.release(many);
            return many;
        };
    }

    @Test
    void policyShouldKeepTheShortestTimes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(Optional.of(Duration.ofHours(23)), AuditLog.LEAST_KEPT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(Optional.empty(), Duration.ofDays(29)));
    }
}
