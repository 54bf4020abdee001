package dev.pixelwright.core.local;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.JobFailure.JobEnded;
import dev.pixelwright.core.failure.JobFailure.JobNotFailed;
import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobState.Queued;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.JobTimes;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Jobs in memory, as their owners see them. */
public final class InMemoryJobs implements Jobs {

    private final InMemoryData data;

    public InMemoryJobs(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Submission submit(NewJob job) {
        return data.atomically(() -> {
            if (!data.hasImage(job.lineage().image())) {
                throw new ImageNotFound(job.lineage().image().toString()).toException();
            }
            Submission submission = ordered(job)
                    .or(() -> serving(job.lineage()))
                    .map(row -> new Submission(row.job(), false))
                    .orElseGet(() -> new Submission(create(job).job(), true));
            KeyUse use = new KeyUse(job.use().content(), submission.job().id().value());
            job.key().ifPresent(key -> data.use(job.owner(), key, use));
            return submission;
        });
    }

    /** The job that the order's key led to before. */
    private Optional<JobRow> ordered(NewJob order) {
        return order.key().flatMap(key -> data.use(order.owner(), key)).flatMap(use -> {
            use.requireSame(order.use().content());
            return data.job(new JobId(use.subject()));
        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return data.atomically(() -> data.job(id).map(JobRow::job));
    }

    @Override
    public Optional<Job> findFailed(Lineage lineage, Duration within) {
        return data.atomically(() -> {
            Instant since = data.now().minus(within);
            return data.jobs.values().stream()
                    .map(JobRow::job)
                    .filter(job -> job.lineage().equals(lineage))
                    .max(Comparator.comparing((Job job) -> job.times().updatedAt())
                            .thenComparing(job -> job.id().value()))
                    .filter(job -> job.status() == JobStatus.FAILED
                            && job.times().updatedAt().isAfter(since));
        });
    }

    @Override
    public Page<Job> list(JobQuery query) {
        List<Job> rows = data.atomically(() -> data.jobs.descendingMap().values().stream()
                .map(JobRow::job)
                .filter(job -> query.owner().map(job.owner()::equals).orElse(true))
                .filter(job -> query.status().map(job.status()::equals).orElse(true))
                .toList());
        return Pages.cut(rows, query.page(), job -> job.id().value(), true);
    }

    @Override
    public Job cancel(JobId id) {
        return data.atomically(() -> {
            JobRow row = row(id);
            if (!row.isUnfinished()) {
                throw new JobEnded(id.toString(), row.job().status().label()).toException();
            }
            row.cancel(data.now());
            return row.job();
        });
    }

    @Override
    public Job retry(JobId id, Duration within) {
        return data.atomically(() -> {
            JobRow row = row(id);
            if (row.job().status() != JobStatus.FAILED) {
                throw new JobNotFailed(id.toString()).toException();
            }
            Optional<JobRow> other = serving(row.job().lineage());
            if (other.isPresent()) {
                return other.get().job();
            }
            Instant now = data.now();
            row.queueUntil(
                    InMemoryData.kept(now.plus(within)),
                    new Tries(row.job().tries().attempts(), 0, 0),
                    now);
            return row.job();
        });
    }

    @Override
    public List<JobEvent> events(JobId id, long after) {
        return data.atomically(() -> data.job(id).map(JobRow::events).orElse(List.of()).stream()
                .filter(event -> event.sequence() > after)
                .toList());
    }

    private JobRow row(JobId id) {
        return data.job(id).orElseThrow(() -> new JobNotFound(id.toString()).toException());
    }

    /** The job that answers for a lineage: the unfinished one, else the first that ended with its derivative. */
    private Optional<JobRow> serving(Lineage lineage) {
        Optional<JobRow> unfinished = data.jobs.values().stream()
                .filter(row -> row.isUnfinished() && row.job().lineage().equals(lineage))
                .findFirst();
        return unfinished.or(() -> Optional.ofNullable(data.derivatives.get(lineage))
                .flatMap(made -> data.jobs.values().stream()
                        .filter(row -> row.hasMade(made.id()))
                        .findFirst()));
    }

    private JobRow create(NewJob order) {
        Instant now = data.now();
        JobTimes times = new JobTimes(now, now, InMemoryData.kept(now.plus(order.within())));
        JobRow row = new JobRow(new Job(
                order.id(),
                order.owner(),
                order.lineage(),
                new Queued(now),
                Tries.NONE,
                Progress.NONE,
                times,
                order.cause()));
        row.queue(now, Tries.NONE, Optional.empty(), now);
        Derivative made = data.derivatives.get(order.lineage());
        if (made != null) {
            row.complete(made.id(), Optional.empty(), now);
            data.outbox.jobCompleted(row.job(), made.id());
        }
        data.jobs.put(order.id().value(), row);
        return row;
    }
}
