package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.JobFailure.DeadlineExceeded;
import dev.pixelwright.core.failure.JobFailure.WorkerCrashed;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A job that was due passes to a worker: from the queue, or from another worker whose lease has passed.
 *
 * @param claim the worker's; empty when the job has no time or no worker's life left to be given, and is to be ended
 */
record Takeover(Optional<Claim> claim) {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int MOST_ENDED_AT_ONCE = 100;

    // Whoever else takes this job is waited for: only then is it known whether it is still due.
    private static final String BY_ID = "id = :id AND due_at <= clock_timestamp() FOR UPDATE";
    // A clock that stands still during the statement, unlike clock_timestamp(), bounds the walk through the index. The
    // limit is written out: behind a parameter the planner expects a tenth of all jobs, and sorts them.
    private static final String LONGEST_WAITING = "due_at <= now() ORDER BY due_at, id LIMIT %d FOR UPDATE SKIP LOCKED";
    // Of those that were never claimed, so that no lease can have passed.
    private static final String BESIDE = """
                    image_id = :image AND owner_id = :owner AND status = 'QUEUED' AND attempts = 0
                        AND due_at <= clock_timestamp() AND transformation !~ :models
                    ORDER BY due_at, id LIMIT %d FOR UPDATE SKIP LOCKED""";

    // The encoding is the last step of the text form.
    private static final String MODELS = Arrays.stream(ModelFormat.values())
            .map(ModelFormat::label)
            .collect(Collectors.joining("|", "(^|/)(", ")(:[^/]*)?$"));

    /** Takes jobs beside {@code first}, as many as {@code most}; those that are spent are among them. */
    static List<Takeover> beside(Handle handle, Job first, ClaimTerms terms, int most) {
        return terms(handle.createQuery(taking(BESIDE.formatted(most))), terms)
                .bind("image", first.lineage().image().value())
                .bind("owner", first.owner().value())
                .bind("models", MODELS)
                .map((row, context) -> new Takeover(claim(row)))
                .list();
    }

    /** Takes the job; empty when it is not due. */
    static Optional<Takeover> of(Handle handle, JobId job, ClaimTerms terms) {
        return take(handle.createQuery(taking(BY_ID)).bind("id", job.value()), terms);
    }

    /** Takes the job that waits longest and that nobody else is taking; empty when none is due. */
    static Optional<Takeover> next(Handle handle, ClaimTerms terms) {
        return take(handle.createQuery(taking(LONGEST_WAITING.formatted(1))), terms);
    }

    // One statement, so that of many workers who try at once the second one finds the lease of the first.
    private static String taking(String choice) {
        return """
                WITH due AS MATERIALIZED (
                    SELECT id AS locked, clock_timestamp() AS moment FROM jobs WHERE %s),
                taken AS (
                    UPDATE jobs SET status = 'PROCESSING', attempts = attempts + 1,
                        crashes = crashes + CAST(status = 'PROCESSING' AS integer), worker = :worker,
                        due_at = moment + :lease * INTERVAL '1 microsecond', updated_at = moment,
                        claimed_at = moment
                    FROM due
                    WHERE id = locked AND deadline >= moment
                        AND crashes + CAST(status = 'PROCESSING' AS integer) < :maxCrashes
                    RETURNING jobs.*)
                SELECT locked, taken.* FROM due LEFT JOIN taken ON id = locked
                """.formatted(choice);
    }

    private static Optional<Takeover> take(Query taking, ClaimTerms terms) {
        return terms(taking, terms)
                .map((row, context) -> new Takeover(claim(row)))
                .findOne();
    }

    private static Query terms(Query taking, ClaimTerms terms) {
        return taking.bind("worker", terms.worker().value())
                .bind("lease", Columns.micros(terms.lease()))
                .bind("maxCrashes", terms.maxCrashes());
    }

    private static Optional<Claim> claim(ResultSet row) throws SQLException {
        if (row.getObject("id") == null) {
            return Optional.empty();
        }
        Job taken = JobRows.job(row);
        return Optional.of(new Claim(taken, new Attempt(taken.tries().attempts())));
    }

    /** Ends the job if it is due and spent. */
    static void endSpent(Handle handle, JobId job, ClaimTerms terms) {
        end(handle, handle.createQuery(spent(BY_ID)).bind("id", job.value()), terms);
    }

    /** Ends the first of all that are due and spent, as many as one transaction may. */
    static void endSpent(Handle handle, ClaimTerms terms) {
        end(handle, handle.createQuery(spent(LONGEST_WAITING.formatted(MOST_ENDED_AT_ONCE))), terms);
    }

    private static String spent(String choice) {
        return """
                SELECT id, within, deadline < clock_timestamp() AS late,
                    crashes + CAST(status = 'PROCESSING' AS integer) AS deaths
                FROM jobs
                WHERE (deadline < clock_timestamp()
                    OR crashes + CAST(status = 'PROCESSING' AS integer) >= :maxCrashes) AND %s
                """.formatted(choice);
    }

    private static void end(Handle handle, Query spent, ClaimTerms terms) {
        spent.bind("maxCrashes", terms.maxCrashes())
                .map((row, context) -> new Ending(row.getLong("id"), reason(row)))
                .list()
                .forEach(ending -> end(handle, ending));
    }

    private record Ending(long job, Failure reason) {}

    private static Failure reason(ResultSet row) throws SQLException {
        return row.getBoolean("late")
                ? new DeadlineExceeded(row.getLong("within") / MICROS_PER_SECOND)
                : new WorkerCrashed(row.getInt("deaths"));
    }

    private static void end(Handle handle, Ending ending) {
        JobRows.ending(handle, JobEvent.Type.FAILED, Optional.of(ending.reason()), """
                        UPDATE jobs SET status = 'FAILED', due_at = NULL, worker = NULL,
                            crashes = crashes + CAST(status = 'PROCESSING' AS integer),
                            failure_kind = :failureKind, failure_code = :failureCode,
                            failure_message = :failureMessage, failure_arguments = :failureArguments,
                            last_event = last_event + 1, updated_at = clock_timestamp()
                        WHERE id = :id
                        """)
                .bind("id", ending.job())
                .map((row, context) -> JobRows.job(row))
                .one();
    }
}
