package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.JobFailure.JobEnded;
import dev.pixelwright.core.failure.JobFailure.JobNotFailed;
import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.trace.TraceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Jobs in PostgreSQL, as their owners see them. */
public final class JdbiJobs implements Jobs {

    private static final String ORDER = """
                INSERT INTO jobs (id, owner_id, image_id, transformation, fingerprint, status, due_at, progress,
                    derivative_id, created_at, updated_at, deadline, within, traceparent, tracestate)
                SELECT :id, :owner, :image, :transformation, :fingerprint, :status,
                    CASE WHEN :status = 'QUEUED' THEN moment END, CASE WHEN :status = 'QUEUED' THEN 0 ELSE 100 END,
                    CAST(:derivative AS bigint), moment, moment, moment + :within * INTERVAL '1 microsecond', :within,
                    CAST(:traceparent AS text), CAST(:tracestate AS text)
                FROM (SELECT clock_timestamp() AS moment) AS clock
                """;

    private final Transactions transactions;

    public JdbiJobs(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Submission submit(NewJob job) {
        return transactions.get(handle -> {
            ImageId image = job.lineage().image();
            if (!ImageRows.keep(handle, image)) {
                throw new ImageNotFound(image.toString()).toException();
            }
            Submission submission = ordered(handle, job)
                    .or(() -> serving(handle, job.lineage()))
                    .map(earlier -> new Submission(earlier, false))
                    .orElseGet(() -> new Submission(create(handle, job), true));
            long subject = submission.job().id().value();
            job.key().ifPresent(key -> KeyRows.point(handle, job.owner(), key, subject));
            return submission;
        });
    }

    /** The job that the order's key led to before. The key is this transaction's from here on. */
    private static Optional<Job> ordered(Handle handle, NewJob order) {
        return order.key().flatMap(key -> {
            KeyUse use = KeyRows.take(handle, order.owner(), key, order.use());
            use.requireSame(order.use().content());
            return JobRows.find(handle, new JobId(use.subject()));
        });
    }

    // The unfinished job of the lineage, else the first that ended with its derivative.
    private static Optional<Job> serving(Handle handle, Lineage lineage) {
        return handle.createQuery("""
                        SELECT * FROM jobs
                        WHERE image_id = :image AND fingerprint = :fingerprint
                            AND status IN ('QUEUED', 'PROCESSING', 'COMPLETED')
                        ORDER BY status = 'COMPLETED', id LIMIT 1
                        """)
                .bind("image", lineage.image().value())
                .bind("fingerprint", Columns.digest(lineage.transformation().fingerprint()))
                .map((row, context) -> JobRows.job(row))
                .findOne();
    }

    private static Job create(Handle handle, NewJob order) {
        Optional<Derivative> made = DerivativeRows.find(handle, order.lineage());
        Query query = made.isPresent()
                ? JobRows.ending(handle, JobEvent.Type.COMPLETED, Optional.empty(), ORDER)
                : JobRows.telling(handle, JobEvent.Type.QUEUED, ORDER);
        return query.bind("id", order.id().value())
                .bind("owner", order.owner().value())
                .bind("image", order.lineage().image().value())
                .bind("transformation", order.lineage().transformation().toString())
                .bind(
                        "fingerprint",
                        Columns.digest(order.lineage().transformation().fingerprint()))
                .bind("status", (made.isPresent() ? JobStatus.COMPLETED : JobStatus.QUEUED).name())
                .bind("derivative", made.map(derivative -> derivative.id().value()))
                .bind("within", Columns.micros(order.within()))
                .bind("traceparent", order.cause().map(TraceContext::traceparent))
                .bind("tracestate", order.cause().flatMap(TraceContext::tracestate))
                .map((row, context) -> JobRows.job(row))
                .one();
    }

    @Override
    public Optional<Job> find(JobId id) {
        return transactions.statement(handle -> JobRows.find(handle, id));
    }

    @Override
    public Optional<Job> findFailed(Lineage lineage, Duration within) {
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT * FROM jobs WHERE image_id = :image AND fingerprint = :fingerprint
                            ORDER BY updated_at DESC, id DESC LIMIT 1) AS latest
                        WHERE status = 'FAILED' AND updated_at > now() - :within * INTERVAL '1 microsecond'
                        """)
                .bind("image", lineage.image().value())
                .bind("fingerprint", Columns.digest(lineage.transformation().fingerprint()))
                .bind("within", Columns.micros(within))
                .map((row, context) -> JobRows.job(row))
                .findOne());
    }

    @Override
    public Page<Job> list(JobQuery query) {
        Listing listing = listing(query);
        return transactions.get(handle -> listing.page(handle, query.page(), (row, context) -> JobRows.job(row)));
    }

    // There is an index for each of the three; the last column before the id makes the group.
    private static Listing listing(JobQuery query) {
        Listing jobs = new Listing("jobs").orderBy("id DESC").beyond("id < ");
        Optional<String> status = query.status().map(JobStatus::name);
        if (query.owner().isEmpty()) {
            status.ifPresent(wanted -> jobs.where("status", wanted));
            return jobs;
        }
        long owner = query.owner().get().value();
        return status.map(wanted ->
                        jobs.where("owner_id", owner).group("status", wanted).orderBy("status DESC, id DESC"))
                .orElseGet(() -> jobs.group("owner_id", owner).orderBy("owner_id DESC, id DESC"));
    }

    @Override
    public Job cancel(JobId id) {
        return transactions.get(handle -> {
            Job job = JobRows.lock(handle, id).orElseThrow(() -> new JobNotFound(id.toString()).toException());
            if (job.status().isEnd()) {
                throw new JobEnded(id.toString(), job.status().label()).toException();
            }
            return JobRows.telling(handle, JobEvent.Type.CANCELLED, """
                            UPDATE jobs SET status = 'CANCELLED', due_at = NULL, worker = NULL,
                                last_event = last_event + 1, updated_at = clock_timestamp()
                            WHERE id = :id
                            """)
                    .bind("id", id.value())
                    .map((row, context) -> JobRows.job(row))
                    .one();
        });
    }

    @Override
    public Job retry(JobId id, Duration within) {
        return transactions.get(handle -> {
            Job job = JobRows.find(handle, id)
                    .filter(found -> ImageRows.keep(handle, found.lineage().image()))
                    .flatMap(found -> JobRows.lock(handle, id))
                    .orElseThrow(() -> new JobNotFound(id.toString()).toException());
            if (job.status() != JobStatus.FAILED) {
                throw new JobNotFailed(id.toString()).toException();
            }
            return serving(handle, job.lineage()).orElseGet(() -> queueAgain(handle, id, within));
        });
    }

    private static Job queueAgain(Handle handle, JobId id, Duration within) {
        return JobRows.telling(handle, JobEvent.Type.QUEUED, """
                        UPDATE jobs SET status = 'QUEUED', due_at = clock_timestamp(), failures = 0, crashes = 0,
                            deadline = clock_timestamp() + :within * INTERVAL '1 microsecond', within = :within,
                            failure_kind = NULL, failure_code = NULL, failure_message = NULL, failure_arguments = '{}',
                            last_event = last_event + 1, updated_at = clock_timestamp()
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("within", Columns.micros(within))
                .map((row, context) -> JobRows.job(row))
                .one();
    }

    @Override
    public List<JobEvent> events(JobId id, long after) {
        return transactions.statement(handle -> handle.createQuery(
                        "SELECT * FROM job_events WHERE job_id = :id AND sequence > :after ORDER BY sequence")
                .bind("id", id.value())
                .bind("after", after)
                .map((row, context) -> JobRows.event(row))
                .list());
    }
}
