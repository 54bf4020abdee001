package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.DiagnosticContext;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.work.WorkerPool;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which job stands beside what is logged while it is worked on; no workers but those of each test are there. */
@Timeout(30)
class JobDiagnosticsTest {

    // Strongly held: java.util.logging forgets the handlers of a logger that nobody holds.
    private static final Logger RUNS = Logger.getLogger(RunJob.class.getName());

    @TempDir
    Path folder;

    private final NotedContext context = new NotedContext();
    private final BlockingQueue<Optional<String>> seen = new LinkedBlockingQueue<>();
    private final Lines lines = new Lines();
    private Studio studio;
    private TogetherEngine engine;
    private Pixelwright named;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        studio.engine.disturb(monitor -> seen.add(context.job()));
        engine = new TogetherEngine(studio.engine);
        named = over(studio.database);
        RUNS.addHandler(lines);
    }

    @AfterEach
    void close() {
        RUNS.removeHandler(lines);
        named.close();
        studio.close();
    }

    private Pixelwright over(Database database) {
        return Pixelwright.builder(engine)
                .clock(studio.clock)
                .database(database)
                .store(studio.store)
                .temporaryFolder(folder)
                .diagnostics(context)
                .build();
    }

    private Job order() {
        return studio.submit(studio.upload().id());
    }

    private Optional<String> next() throws InterruptedException {
        return Optional.ofNullable(seen.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void aJobThatIsRungForShouldStandBesideTheLinesOfItsWorker() throws InterruptedException {
        Job job = order();
        try (WorkerPool pool = new WorkerPool(named.useCases().runJob(), 1)) {
            pool.hear(job.id());
            assertThat(next()).contains(job.id().toString());
        }
        assertThat(context.job()).as("here it was only claimed").isEmpty();
    }

    @Test
    void eachJobThatASweepFindsShouldStandBesideTheLinesOfItsWorker() throws InterruptedException {
        List<Job> jobs = List.of(order(), order());
        try (WorkerPool pool = new WorkerPool(named.useCases().runJob(), 1)) {
            pool.sweep();
            for (Job job : jobs) {
                assertThat(next()).contains(job.id().toString());
            }
        }
    }

    @Test
    void whatStoodThereBeforeShouldStandThereAgain() throws InterruptedException {
        Job job = order();
        DiagnosticContext.Scope outer = context.enter(DiagnosticContext.JOB_ID, "7");
        named.useCases().runJob().execute(job.id(), () -> false, Runnable::run);
        assertThat(next()).contains(job.id().toString());
        assertThat(context.job()).contains("7");
        outer.leave();
        assertThat(context.job()).isEmpty();
    }

    @Test
    void jobsThatAreDoneTogetherShouldEachStandBesideTheirOwnEnd() {
        ImageId image = studio.upload().id();
        List<String> texts = List.of("png", "resize:4x/png", "resize:2x/png");
        texts.forEach(text -> engine.disturb(text, monitor -> {
            throw new EngineFailed("a test").toException();
        }));
        List<String> jobs = studio
                .useCases()
                .submitJobs()
                .execute(
                        Studio.ALICE,
                        image,
                        texts.stream().map(Transformation::parse).toList(),
                        Optional.empty())
                .stream()
                .map(made -> made.job().id().toString())
                .toList();
        named.useCases().runJob().execute(() -> false);
        assertThat(engine.series()).containsExactly(3);
        assertThat(lines.all()).hasSize(3);
        assertThat(jobs)
                .allSatisfy(job -> assertThat(lines.all())
                        .anySatisfy(
                                line -> assertThat(line).startsWith(job + ": Attempt 1 of job " + job + " failed")));
        assertThat(context.job()).isEmpty();
    }

    @Test
    void aJobWhoseEndCannotBeToldShouldStandBesideTheTrouble() {
        Job job = order();
        try (Pixelwright troubled = over(studio.database.decorated(JobDiagnosticsTest::silenced))) {
            assertThat(troubled.useCases().runJob().execute(() -> false)).isFalse();
        }
        assertThat(lines.all())
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(job.id() + ": Job " + job.id() + " could not be run; its lease will pass"));
        assertThat(studio.status(job.id())).isEqualTo(JobStatus.PROCESSING);
        assertThat(context.job()).isEmpty();
    }

    /** The same, where no database answers who tells the end of an attempt. */
    private static <T> T silenced(Class<T> port, T behind) {
        if (port != JobClaims.class) {
            return behind;
        }
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (List.of("complete", "fail").contains(method.getName())) {
                        throw new DatabaseUnavailable("a test").toException();
                    }
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Notes what is logged, and the job beside it. */
    private final class Lines extends Handler {

        private final Queue<String> noted = new ConcurrentLinkedQueue<>();

        List<String> all() {
            return List.copyOf(noted);
        }

        @Override
        public void publish(LogRecord record) {
            noted.add(context.job().orElse("none") + ": " + record.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
