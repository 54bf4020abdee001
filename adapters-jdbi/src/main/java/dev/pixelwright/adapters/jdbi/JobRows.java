package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.JobTimes;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.trace.TraceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Rows of jobs and their events.
 *
 * <p>Changes are dated by {@code clock_timestamp()}, which is read when the row's lock is there. {@code now()} is when the
 * transaction began: whoever had to wait for the lock would date a later event before an earlier one.
 */
final class JobRows {

    private JobRows() {}

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                new JobId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                DerivativeRows.lineage(row),
                state(row),
                new Tries(row.getInt("attempts"), row.getInt("failures"), row.getInt("crashes")),
                new Progress(row.getInt("progress")),
                new JobTimes(
                        Columns.moment(row, "created_at"),
                        Columns.moment(row, "updated_at"),
                        Columns.moment(row, "deadline")),
                cause(row));
    }

    // What can be read is enough: nobody's job waits for its trace.
    static Optional<TraceContext> cause(ResultSet row) throws SQLException {
        String parent = row.getString("traceparent");
        String state = row.getString("tracestate");
        return parent == null
                ? Optional.empty()
                : TraceContext.parse(parent, state == null ? List.of() : List.of(state));
    }

    private static JobState state(ResultSet row) throws SQLException {
        return switch (JobStatus.valueOf(row.getString("status"))) {
            case QUEUED -> new JobState.Queued(Columns.moment(row, "due_at"));
            case PROCESSING ->
                new JobState.Processing(
                        new Attempt(row.getInt("attempts")),
                        new Lease(new WorkerId(row.getString("worker")), Columns.moment(row, "due_at")));
            case COMPLETED ->
                new JobState.Completed(
                        new DerivativeId(row.getLong("derivative_id")),
                        Optional.ofNullable(row.getString("engine")),
                        Columns.moment(row, "updated_at"));
            case FAILED ->
                new JobState.Failed(FailureColumns.read(row).orElseThrow(), Columns.moment(row, "updated_at"));
            case CANCELLED -> new JobState.Cancelled(Columns.moment(row, "updated_at"));
        };
    }

    static JobEvent event(ResultSet row) throws SQLException {
        return new JobEvent(
                new JobId(row.getLong("job_id")),
                row.getLong("sequence"),
                JobEvent.Type.valueOf(row.getString("type")),
                new Progress(row.getInt("progress")),
                FailureColumns.read(row),
                Optional.ofNullable(row.getObject("derivative_id", Long.class)).map(DerivativeId::new),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static Optional<Job> find(Handle handle, JobId id) {
        return handle.createQuery("SELECT * FROM jobs WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> job(row))
                .findOne();
    }

    /** The job, which nobody else can change until the transaction ends. */
    static Optional<Job> lock(Handle handle, JobId id) {
        return handle.createQuery("SELECT * FROM jobs WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map((row, context) -> job(row))
                .findOne();
    }

    /**
     * A change of at most one job together with the event that tells of it, as one statement that returns the job.
     *
     * @param change an {@code INSERT}, or an {@code UPDATE} that counts up {@code last_event}, without {@code RETURNING}
     * @param failure what the event carries; {@code change} may use it as {@code :failureKind}, {@code :failureCode},
     *     {@code :failureMessage} and {@code :failureArguments}
     */
    static Query telling(Handle handle, JobEvent.Type type, Optional<Failure> failure, String change) {
        return telling(handle, type, failure, change, "");
    }

    private static Query telling(
            Handle handle, JobEvent.Type type, Optional<Failure> failure, String change, String published) {
        Query query = handle.createQuery("WITH moved AS (" + change + """
                         RETURNING *), told AS (
                            INSERT INTO job_events (job_id, sequence, type, progress, derivative_id,
                                failure_kind, failure_code, failure_message, failure_arguments, at)
                            SELECT id, last_event, :event, progress, derivative_id, CAST(:failureKind AS text),
                                CAST(:failureCode AS text), CAST(:failureMessage AS text), :failureArguments, updated_at
                            FROM moved)
                        """ + published + "SELECT * FROM moved")
                .bind("event", type.name());
        return FailureColumns.bind(query, failure);
    }

    /** The same for an event without a failure. */
    static Query telling(Handle handle, JobEvent.Type type, String change) {
        return telling(handle, type, Optional.empty(), change);
    }

    /** The same for the end that a job came to without its owner's doing, which is told outside as well. */
    static Query ending(Handle handle, JobEvent.Type type, Optional<Failure> failure, String change) {
        return telling(handle, type, failure, change, """
                        , published AS (
                            INSERT INTO outbox (type, owner_id, image_id, job_id, derivative_id,
                                failure_kind, failure_code, failure_message, failure_arguments, at)
                            SELECT 'JOB_' || status, owner_id, image_id, id, derivative_id,
                                failure_kind, failure_code, failure_message, failure_arguments, updated_at
                            FROM moved)
                        """);
    }
}
