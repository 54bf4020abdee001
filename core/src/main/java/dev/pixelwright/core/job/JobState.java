package dev.pixelwright.core.job;

import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a job stands. Its moves are {@code Queued → Processing → Completed | Failed | Cancelled}, back to {@code Queued}
 * for another try, and from {@code Queued} straight to {@code Failed} or {@code Cancelled}; a failed job may be queued
 * again by a person. A store refuses any other move.
 */
public sealed interface JobState {

    JobStatus status();

    <R> R accept(Visitor<R> visitor);

    /** One method a state and no default. */
    interface Visitor<R> {

        R queued(Queued queued);

        R processing(Processing processing);

        R completed(Completed completed);

        R failed(Failed failed);

        R cancelled(Cancelled cancelled);
    }

    /** Waiting for a worker, which may not begin before {@code notBefore}. */
    record Queued(Instant notBefore) implements JobState {

        @Override
        public JobStatus status() {
            return JobStatus.QUEUED;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.queued(this);
        }
    }

    /** A worker holds it. */
    record Processing(Attempt attempt, Lease lease) implements JobState {

        @Override
        public JobStatus status() {
            return JobStatus.PROCESSING;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.processing(this);
        }
    }

    /**
     * Done: there is a derivative.
     *
     * @param engine by which this job made it; empty when it was there already, or the engine did not say its name
     */
    record Completed(DerivativeId derivative, Optional<String> engine, Instant at) implements JobState {

        @Override
        public JobStatus status() {
            return JobStatus.COMPLETED;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.completed(this);
        }
    }

    /** Given up, for this reason. */
    record Failed(Failure failure, Instant at) implements JobState {

        @Override
        public JobStatus status() {
            return JobStatus.FAILED;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /** Called off by its owner. */
    record Cancelled(Instant at) implements JobState {

        @Override
        public JobStatus status() {
            return JobStatus.CANCELLED;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelled(this);
        }
    }
}
