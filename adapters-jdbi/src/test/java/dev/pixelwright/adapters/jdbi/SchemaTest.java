package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.WorkerId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema refuses whatever a program sends. */
class SchemaTest {

    private static final Map<JobStatus, Set<JobStatus>> MOVES = Map.of(
            JobStatus.QUEUED, Set.of(JobStatus.PROCESSING, JobStatus.FAILED, JobStatus.CANCELLED),
            JobStatus.PROCESSING, Set.of(JobStatus.values()),
            JobStatus.COMPLETED, Set.of(),
            JobStatus.FAILED, Set.of(JobStatus.QUEUED),
            JobStatus.CANCELLED, Set.of());

    // Each makes a row of the right shape, so that only the move itself can be refused.
    private static final Map<JobStatus, String> SHAPES = Map.of(
            JobStatus.QUEUED, "due_at = now(), worker = NULL, derivative_id = NULL, " + failure(false),
            JobStatus.PROCESSING,
                    "due_at = now(), worker = 'w', attempts = attempts + 1, derivative_id = NULL, " + failure(false),
            JobStatus.COMPLETED,
                    "due_at = NULL, worker = NULL, progress = 100, derivative_id = (SELECT max(id) FROM derivatives), "
                            + failure(false),
            JobStatus.FAILED, "due_at = NULL, worker = NULL, derivative_id = NULL, " + failure(true),
            JobStatus.CANCELLED, "due_at = NULL, worker = NULL, derivative_id = NULL, " + failure(false));

    private Database ports;
    private Image image;

    @BeforeEach
    void prepare() {
        ports = SharedDatabase.ports();
        User user = Samples.user();
        ports.users().add(user);
        image = Samples.image(user.id());
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void onlyMovesOfTheStateMachineShouldPass(JobStatus from) {
        Set<JobStatus> passed =
                Stream.of(JobStatus.values()).filter(to -> moves(in(from), to)).collect(Collectors.toSet());
        assertThat(passed).isEqualTo(MOVES.get(from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progress = progress - 1",
                "attempts = attempts - 1",
                "last_event = last_event - 1",
                "owner_id = (SELECT max(id) FROM users)",
                "image_id = (SELECT max(id) FROM images)",
                "fingerprint = sha256('another')",
                "worker = NULL",
                "due_at = NULL",
                "derivative_id = (SELECT max(id) FROM derivatives)",
                "failure_kind = 'INTERNAL'",
                "progress = 101",
                "crashes = attempts + 1",
                "status = 'SLEEPING'"
            })
    void runningJobShouldRefuse(String change) {
        Job job = in(JobStatus.PROCESSING);
        User other = Samples.user();
        ports.users().add(other);
        Image another = Samples.image(other.id());
        ports.ledger().reserve(another.blob().key());
        ports.images().add(another, Optional.empty(), Quota.NONE);
        derivative(new Lineage(another.id(), Samples.transformation()));
        SharedDatabase.execute("UPDATE jobs SET progress = 50 WHERE id = " + job.id());
        assertThatThrownBy(() -> SharedDatabase.execute("UPDATE jobs SET " + change + " WHERE id = " + job.id()))
                .rootCause()
                .hasMessageMatching("(?s).*(violates check constraint|may not go).*");
    }

    @Test
    void secondUnfinishedJobOfALineageShouldBeRefused() {
        in(JobStatus.QUEUED);
        assertThatThrownBy(() -> SharedDatabase.execute("""
                        INSERT INTO jobs (id, owner_id, image_id, transformation, fingerprint, status, due_at,
                            created_at, updated_at, deadline, within)
                        SELECT id + 1, owner_id, image_id, transformation, fingerprint, status, due_at,
                            created_at, updated_at, deadline, within FROM jobs
                        """)).rootCause().hasMessageContaining("jobs_single_flight");
    }

    private static String failure(boolean there) {
        return there
                ? "failure_kind = 'INTERNAL', failure_code = 'X', failure_message = 'x'"
                : "failure_kind = NULL, failure_code = NULL, failure_message = NULL";
    }

    private static boolean moves(Job job, JobStatus to) {
        try {
            return SharedDatabase.execute(
                            "UPDATE jobs SET status = '" + to + "', " + SHAPES.get(to) + " WHERE id = " + job.id())
                    == 1;
        } catch (RuntimeException e) {
            assertThat(e).rootCause().hasMessageContaining("may not go");
            return false;
        }
    }

    private Derivative derivative(Lineage lineage) {
        Derivative made = Samples.derivative(lineage);
        ports.ledger().reserve(made.blob().key());
        return ports.derivatives().add(made);
    }

    /** A new job that has come to this state in the regular way. */
    private Job in(JobStatus status) {
        derivative(new Lineage(image.id(), Samples.transformation()));
        Lineage lineage = new Lineage(image.id(), Samples.transformation());
        JobId id = new JobId(Samples.number());
        ports.jobs().submit(new NewJob(id, image.owner(), lineage, Duration.ofMinutes(5), Optional.empty()));
        if (status == JobStatus.CANCELLED) {
            ports.jobs().cancel(id);
        } else if (status != JobStatus.QUEUED) {
            work(id, lineage, status);
        }
        return ports.jobs().find(id).filter(job -> job.status() == status).orElseThrow();
    }

    private void work(JobId id, Lineage lineage, JobStatus status) {
        ClaimTerms terms = new ClaimTerms(new WorkerId("w"), Duration.ofMinutes(1), 3);
        Claim claim = ports.claims().claim(id, terms).orElseThrow();
        if (status == JobStatus.COMPLETED) {
            Derivative made = Samples.derivative(lineage);
            ports.ledger().reserve(made.blob().key());
            assertThat(ports.claims().complete(claim, made, Optional.of("an engine")))
                    .isPresent();
        } else if (status == JobStatus.FAILED) {
            ports.claims().fail(claim, new EngineFailed("on purpose"), Optional.empty());
        }
    }

    @Test
    void auditLogShouldOnlyGrow() {
        SharedDatabase.ports()
                .audit()
                .append(new Action(Optional.empty(), "session", "POST /images", "7", "", 201, "", ""));
        for (String change : new String[] {"UPDATE audit_log SET status = 500", "DELETE FROM audit_log"}) {
            assertThatThrownBy(() -> SharedDatabase.execute(change)).hasStackTraceContaining("may not be changed");
        }
    }
}
