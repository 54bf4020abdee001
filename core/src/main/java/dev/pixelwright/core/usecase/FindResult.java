package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.JobFailure.JobUnfinished;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.port.Derivatives;
import java.util.Optional;

/** What one of the caller's jobs has made. */
public final class FindResult {

    private final FindJob findJob;
    private final Derivatives derivatives;

    public FindResult(FindJob findJob, Derivatives derivatives) {
        this.findJob = findJob;
        this.derivatives = derivatives;
    }

    /**
     * The derivative.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code JobNotFound}, or {@code JobUnfinished} when there
     *     is no result, yet or for ever
     */
    public Derivative execute(UserId caller, JobId id) {
        return execute(findJob.execute(caller, id)).orElseThrow(() -> new JobUnfinished(id.toString()).toException());
    }

    /** The derivative of a job that was already found; empty while there is none. */
    public Optional<Derivative> execute(Job job) {
        return job.state().accept(MadeBy.INSTANCE).flatMap(derivatives::find);
    }

    /** The derivative a state speaks of. */
    private enum MadeBy implements JobState.Visitor<Optional<DerivativeId>> {
        INSTANCE;

        @Override
        public Optional<DerivativeId> queued(JobState.Queued queued) {
            return Optional.empty();
        }

        @Override
        public Optional<DerivativeId> processing(JobState.Processing processing) {
            return Optional.empty();
        }

        @Override
        public Optional<DerivativeId> completed(JobState.Completed completed) {
            return Optional.of(completed.derivative());
        }

        @Override
        public Optional<DerivativeId> failed(JobState.Failed failed) {
            return Optional.empty();
        }

        @Override
        public Optional<DerivativeId> cancelled(JobState.Cancelled cancelled) {
            return Optional.empty();
        }
    }
}
