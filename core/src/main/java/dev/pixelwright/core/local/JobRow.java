package dev.pixelwright.core.local;

import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobState.Cancelled;
import dev.pixelwright.core.job.JobState.Completed;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobState.Queued;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.JobTimes;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job with its events; every move here is written with its event. Not safe without the lock of the data. */
final class JobRow {

    private final List<JobEvent> events = new ArrayList<>();
    private Job job;
    private Optional<Instant> begunAt = Optional.empty();

    JobRow(Job job) {
        this.job = job;
    }

    Job job() {
        return job;
    }

    List<JobEvent> events() {
        return List.copyOf(events);
    }

    boolean isUnfinished() {
        return !job.status().isEnd();
    }

    /** When somebody may take the job: the end of its wait or of its lease; empty when it has ended. */
    Optional<Instant> dueAt() {
        return job.state().accept(new DueAt());
    }

    /** Whether the job is being worked on in this attempt. */
    boolean isHeldBy(Attempt attempt) {
        return job.state() instanceof Processing processing
                && processing.attempt().equals(attempt);
    }

    /** Whether the job has ended with this derivative. */
    boolean hasMade(DerivativeId derivative) {
        return job.state() instanceof Completed completed
                && completed.derivative().equals(derivative);
    }

    void begin(Processing state, Tries tries, Instant now) {
        write(state, tries, job.progress(), now);
        begunAt = Optional.of(now);
    }

    /** When the latest attempt began. */
    Optional<Instant> begunAt() {
        return begunAt;
    }

    /** When the job ended; empty for one that was there already when it was ordered. */
    Optional<Instant> endedAt() {
        boolean wasThere = job.status() == JobStatus.COMPLETED && job.tries().attempts() == 0;
        return isUnfinished() || wasThere
                ? Optional.empty()
                : Optional.of(job.times().updatedAt());
    }

    /** Whether the job had ended by then. */
    boolean hasEndedBy(Instant moment) {
        return !isUnfinished() && !job.times().updatedAt().isAfter(moment);
    }

    /** Lengthens the lease of a job that is being worked on. */
    void extend(Instant until, Instant now) {
        if (job.state() instanceof Processing processing) {
            Lease longer = new Lease(processing.lease().worker(), until);
            write(new Processing(processing.attempt(), longer), job.tries(), job.progress(), now);
        }
    }

    void advance(Progress progress, Instant now) {
        if (progress.percent() > job.progress().percent()) {
            write(job.state(), job.tries(), progress, now);
            tell(JobEvent.Type.PROGRESS, Optional.empty(), Optional.empty(), now);
        }
    }

    void queue(Instant notBefore, Tries tries, Optional<Failure> failure, Instant now) {
        write(new Queued(notBefore), tries, job.progress(), now);
        tell(JobEvent.Type.QUEUED, failure, Optional.empty(), now);
    }

    void queueUntil(Instant deadline, Tries tries, Instant now) {
        job = new Job(
                job.id(),
                job.owner(),
                job.lineage(),
                job.state(),
                tries,
                job.progress(),
                new JobTimes(job.times().createdAt(), now, deadline),
                job.cause());
        queue(now, tries, Optional.empty(), now);
    }

    void complete(DerivativeId derivative, Optional<String> engine, Instant now) {
        write(new Completed(derivative, engine, now), job.tries(), Progress.DONE, now);
        tell(JobEvent.Type.COMPLETED, Optional.empty(), Optional.of(derivative), now);
    }

    void fail(Failure failure, Tries tries, Instant now) {
        Failure recorded = RecordedFailure.of(failure);
        write(new Failed(recorded, now), tries, job.progress(), now);
        tell(JobEvent.Type.FAILED, Optional.of(recorded), Optional.empty(), now);
    }

    void cancel(Instant now) {
        write(new Cancelled(now), job.tries(), job.progress(), now);
        tell(JobEvent.Type.CANCELLED, Optional.empty(), Optional.empty(), now);
    }

    private void write(JobState state, Tries tries, Progress progress, Instant now) {
        JobTimes times = new JobTimes(job.times().createdAt(), now, job.times().deadline());
        job = new Job(job.id(), job.owner(), job.lineage(), state, tries, progress, times, job.cause());
    }

    private void tell(JobEvent.Type type, Optional<Failure> failure, Optional<DerivativeId> derivative, Instant now) {
        Optional<Failure> recorded = failure.map(RecordedFailure::of);
        events.add(new JobEvent(job.id(), events.size() + 1L, type, job.progress(), recorded, derivative, now));
    }

    private static final class DueAt implements JobState.Visitor<Optional<Instant>> {

        @Override
        public Optional<Instant> queued(Queued queued) {
            return Optional.of(queued.notBefore());
        }

        @Override
        public Optional<Instant> processing(Processing processing) {
            return Optional.of(processing.lease().until());
        }

        @Override
        public Optional<Instant> completed(Completed completed) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> failed(Failed failed) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> cancelled(Cancelled cancelled) {
            return Optional.empty();
        }
    }
}
