package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.JobFailure.DeadlineExceeded;
import dev.pixelwright.core.failure.JobFailure.WorkerCrashed;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A job passes to a worker: from the queue, or from another worker whose lease has passed. */
final class Takeover {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private Takeover() {}

    /** One statement, so that of many workers who try at once the second one finds the lease of the first. */
    static Optional<Claim> take(Handle handle, JobId job, ClaimTerms terms) {
        return handle.createQuery("""
                        UPDATE jobs SET status = 'PROCESSING', attempts = attempts + 1,
                            crashes = crashes + CAST(status = 'PROCESSING' AS integer), worker = :worker,
                            due_at = moment + :lease * INTERVAL '1 microsecond', updated_at = moment
                        FROM (
                            SELECT id AS locked, clock_timestamp() AS moment FROM jobs
                            WHERE id = :id AND due_at <= clock_timestamp() AND deadline >= clock_timestamp()
                                AND crashes + CAST(status = 'PROCESSING' AS integer) < :maxCrashes
                            FOR UPDATE) AS due
                        WHERE id = locked
                        RETURNING jobs.*
                        """)
                .bind("id", job.value())
                .bind("worker", terms.worker().value())
                .bind("lease", Columns.micros(terms.lease()))
                .bind("maxCrashes", terms.maxCrashes())
                .map((row, context) -> JobRows.job(row))
                .findOne()
                .map(taken -> new Claim(taken, new Attempt(taken.tries().attempts())));
    }

    /** Ends a job that is due, but has no time or no worker's life left to be given. */
    static void endSpent(Handle handle, JobId job, ClaimTerms terms) {
        Optional<Failure> failure = handle.createQuery("""
                        SELECT *, deadline < clock_timestamp() AS late,
                            crashes + CAST(status = 'PROCESSING' AS integer) AS deaths
                        FROM jobs
                        WHERE id = :id AND due_at <= clock_timestamp() AND (deadline < clock_timestamp()
                            OR crashes + CAST(status = 'PROCESSING' AS integer) >= :maxCrashes)
                        FOR UPDATE
                        """)
                .bind("id", job.value())
                .bind("maxCrashes", terms.maxCrashes())
                .map((row, context) -> end(row))
                .findOne();
        failure.ifPresent(reason -> JobRows.telling(handle, JobEvent.Type.FAILED, failure, """
                        UPDATE jobs SET status = 'FAILED', due_at = NULL, worker = NULL,
                            crashes = crashes + CAST(status = 'PROCESSING' AS integer),
                            failure_kind = :failureKind, failure_code = :failureCode,
                            failure_message = :failureMessage, failure_arguments = :failureArguments,
                            last_event = last_event + 1, updated_at = clock_timestamp()
                        WHERE id = :id
                        """)
                .bind("id", job.value())
                .map((row, context) -> JobRows.job(row))
                .one());
    }

    private static Failure end(ResultSet row) throws SQLException {
        return row.getBoolean("late")
                ? new DeadlineExceeded(row.getLong("within") / MICROS_PER_SECOND)
                : new WorkerCrashed(row.getInt("deaths"));
    }
}
