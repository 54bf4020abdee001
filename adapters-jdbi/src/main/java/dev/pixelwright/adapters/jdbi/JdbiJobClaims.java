package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.port.JobClaims;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Jobs in PostgreSQL, as their workers see them. */
public final class JdbiJobClaims implements JobClaims {

    private final Transactions transactions;

    public JdbiJobClaims(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<Claim> claim(JobId job, ClaimTerms terms) {
        Optional<Takeover> due = transactions.statement(handle -> Takeover.of(handle, job, terms));
        if (due.isPresent() && due.get().claim().isEmpty()) {
            transactions.run(handle -> Takeover.endSpent(handle, job, terms));
        }
        return due.flatMap(Takeover::claim);
    }

    @Override
    public Optional<Claim> claimNext(ClaimTerms terms) {
        Optional<Takeover> due = transactions.statement(handle -> Takeover.next(handle, terms));
        while (due.isPresent() && due.get().claim().isEmpty()) {
            transactions.run(handle -> Takeover.endSpent(handle, terms));
            due = transactions.statement(handle -> Takeover.next(handle, terms));
        }
        return due.flatMap(Takeover::claim);
    }

    @Override
    public boolean extend(Claim claim, Duration lease) {
        int extended = transactions.statement(handle -> of(claim, handle.createUpdate("""
                                UPDATE jobs SET due_at = moment + :lease * INTERVAL '1 microsecond', updated_at = moment
                                FROM (
                                    SELECT id AS locked, clock_timestamp() AS moment FROM jobs
                                    WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                    FOR UPDATE) AS held
                                WHERE id = locked AND moment <= deadline
                                """))
                .bind("lease", Columns.micros(lease))
                .execute());
        return extended == 1;
    }

    @Override
    public boolean progress(Claim claim, Progress progress) {
        return transactions.statement(handle -> of(claim, JobRows.telling(handle, JobEvent.Type.PROGRESS, """
                                        UPDATE jobs SET progress = :progress,
                                            last_event = last_event + 1, updated_at = clock_timestamp()
                                        WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                            AND progress < :progress
                                        """))
                        .bind("progress", progress.percent())
                        .map((row, context) -> JobRows.job(row))
                        .findOne()
                        .isPresent()
                || isHeld(handle, claim, ""));
    }

    @Override
    public Optional<Derivative> complete(Claim claim, Derivative derivative, Optional<String> engine) {
        return transactions.get(handle -> {
            if (!ImageRows.keep(handle, claim.job().lineage().image()) || !isHeld(handle, claim, "FOR UPDATE")) {
                return Optional.empty();
            }
            Optional<Derivative> standing = DerivativeRows.adopt(handle, derivative, Optional.of(claim.jobId()));
            standing.ifPresent(made -> complete(
                    handle, claim, made, engine.filter(name -> made.id().equals(derivative.id()))));
            return standing;
        });
    }

    private static void complete(Handle handle, Claim claim, Derivative made, Optional<String> engine) {
        of(claim, JobRows.ending(handle, JobEvent.Type.COMPLETED, Optional.empty(), """
                                UPDATE jobs SET status = 'COMPLETED', due_at = NULL, worker = NULL,
                                    derivative_id = :derivative, engine = CAST(:engine AS text), progress = 100,
                                    last_event = last_event + 1, updated_at = clock_timestamp()
                                WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                """))
                .bind("derivative", made.id().value())
                .bind("engine", engine)
                .map((row, context) -> JobRows.job(row))
                .one();
    }

    @Override
    public boolean fail(Claim claim, Failure failure, Optional<Duration> retryAfter) {
        return transactions.statement(handle -> {
            boolean queued = retryAfter
                    .filter(delay -> queueAgain(handle, claim, failure, delay))
                    .isPresent();
            return queued || giveUp(handle, claim, failure);
        });
    }

    private static boolean queueAgain(Handle handle, Claim claim, Failure failure, Duration delay) {
        boolean counts = !failure.isCrash() && failure.retryAfter().isEmpty();
        return of(claim, JobRows.telling(handle, JobEvent.Type.QUEUED, Optional.of(failure), """
                                UPDATE jobs SET status = 'QUEUED', failures = failures + :failure,
                                    crashes = crashes + :crash, worker = NULL,
                                    due_at = moment + :delay * INTERVAL '1 microsecond',
                                    last_event = last_event + 1, updated_at = moment
                                FROM (
                                    SELECT id AS locked, clock_timestamp() AS moment FROM jobs
                                    WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                    FOR UPDATE) AS held
                                WHERE id = locked
                                    AND moment + :delay * INTERVAL '1 microsecond' <= deadline
                                """))
                .bind("delay", Columns.micros(delay))
                .bind("failure", counts ? 1 : 0)
                .bind("crash", failure.isCrash() ? 1 : 0)
                .map((row, context) -> JobRows.job(row))
                .findOne()
                .isPresent();
    }

    private static boolean giveUp(Handle handle, Claim claim, Failure failure) {
        return of(claim, JobRows.ending(handle, JobEvent.Type.FAILED, Optional.of(failure), """
                                UPDATE jobs SET status = 'FAILED', failures = failures + 1 - :crash,
                                    crashes = crashes + :crash, worker = NULL, due_at = NULL,
                                    failure_kind = :failureKind, failure_code = :failureCode,
                                    failure_message = :failureMessage, failure_arguments = :failureArguments,
                                    last_event = last_event + 1, updated_at = clock_timestamp()
                                WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                """))
                .bind("crash", failure.isCrash() ? 1 : 0)
                .map((row, context) -> JobRows.job(row))
                .findOne()
                .isPresent();
    }

    @Override
    public boolean release(Claim claim) {
        return transactions.statement(handle -> of(claim, JobRows.telling(handle, JobEvent.Type.QUEUED, """
                                UPDATE jobs SET status = 'QUEUED', worker = NULL, due_at = clock_timestamp(),
                                    last_event = last_event + 1, updated_at = clock_timestamp()
                                WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt
                                """))
                .map((row, context) -> JobRows.job(row))
                .findOne()
                .isPresent());
    }

    private static boolean isHeld(Handle handle, Claim claim, String lock) {
        return of(
                        claim,
                        handle.createQuery(
                                "SELECT 1 FROM jobs WHERE id = :id AND status = 'PROCESSING' AND attempts = :attempt "
                                        + lock))
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }

    private static <S extends SqlStatement<S>> S of(Claim claim, S statement) {
        return statement
                .bind("id", claim.jobId().value())
                .bind("attempt", claim.attempt().number());
    }
}
