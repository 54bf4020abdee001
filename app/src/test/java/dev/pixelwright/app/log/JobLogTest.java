package dev.pixelwright.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.rest.log.LogSummary.Trouble;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.DiagnosticContext;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.RunJob;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What stands beside the lines that are logged while a job is worked on. */
class JobLogTest {

    @TempDir
    Path folder;

    private final Logger runs = (Logger) LoggerFactory.getLogger(RunJob.class);
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final LogbackServiceLog log = LogbackServiceLog.attach(new WorkerId("node-1"), Clock.systemUTC());

    @BeforeEach
    void hearWarnings() {
        runs.setLevel(Level.WARN);
    }

    @AfterEach
    void hearThemAsBefore() {
        runs.setLevel(null);
    }

    @Test
    void aWarningOverAJobShouldHaveItsIdBesideIt() {
        try (Pixelwright pixelwright = Pixelwright.builder(new Java2dEngine())
                .store(store)
                .temporaryFolder(folder)
                .diagnostics(new MdcDiagnosticContext())
                .workers(1)
                .build()
                .start()) {
            User user = pixelwright
                    .useCases()
                    .accounts()
                    .registerUser()
                    .execute("ada", "ada@example.org", "correct horse battery");
            Image image = pixelwright.upload(user.id(), "cat.png", Pictures.png(8, 6));
            List<BlobKey> keys = new ArrayList<>();
            store.list(keys::add);
            keys.forEach(store::delete);
            Job job = pixelwright
                    .useCases()
                    .submitJob()
                    .execute(user.id(), image.id(), Transformation.parse("sepia/png"))
                    .job();
            Trouble trouble = Await.present(
                    "a failed attempt is logged",
                    () -> log.summary().troubles().stream()
                            .filter(each ->
                                    each.message().equals("Attempt 1 of job " + job.id() + " failed: BLOB_MISSING"))
                            .findFirst());
            assertThat(trouble.jobId()).contains(job.id().toString());
        }
    }

    @Test
    void whatStoodThereBeforeShouldStandThereAgain() {
        MdcDiagnosticContext context = new MdcDiagnosticContext();
        DiagnosticContext.Scope outer = context.enter("job_id", "1");
        DiagnosticContext.Scope inner = context.enter("job_id", "2");
        assertThat(MDC.get("job_id")).isEqualTo("2");
        inner.leave();
        assertThat(MDC.get("job_id")).isEqualTo("1");
        outer.leave();
        assertThat(MDC.get("job_id")).isNull();
    }
}
