package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.FindRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Shows jobs and their events to one caller: in their language, with links to the face they came by. */
public record JobViews(FindResult findResult, FindRun findRun, Messages messages, Language language, Links links) {

    private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    /** The job as it is now. */
    public JobView of(Job job) {
        End end = job.state().accept(End.OF);
        Optional<ModelRun> run = findRun.execute(job);
        return new JobView(
                job.id().toString(),
                job.lineage().image().toString(),
                job.lineage().transformation().toString(),
                job.status().label(),
                job.progress().percent(),
                run.flatMap(ModelRun::stage).map(ModelStage::label),
                run.map(ModelRun::queuePosition).orElse(OptionalInt.empty()),
                run.flatMap(ModelRun::left)
                        .map(left -> OptionalLong.of(left.plus(ALMOST_A_SECOND).toSeconds()))
                        .orElse(OptionalLong.empty()),
                job.tries().attempts(),
                end.failure().map(this::failure),
                findResult.execute(job).map(derivative -> DerivativeView.of(derivative, links)),
                end.engine(),
                links.job(job.id()),
                links.events(job.id()),
                links.result(job.id()),
                job.times().createdAt(),
                job.times().updatedAt(),
                end.at());
    }

    /** The same for those who run the installation; without links, which are the owner's alone. */
    public FailedJobView failed(Job job) {
        End end = job.state().accept(End.OF);
        return new FailedJobView(
                job.id().toString(),
                job.owner().toString(),
                job.lineage().image().toString(),
                job.lineage().transformation().toString(),
                job.tries().attempts(),
                job.tries().failures(),
                job.tries().crashes(),
                end.failure().map(this::failure),
                job.times().createdAt(),
                end.at());
    }

    /** An event, beside the job as it is now, which may be further on. */
    public JobEventView of(JobEvent event, JobView job) {
        return new JobEventView(
                event.sequence(),
                event.type().name().toLowerCase(Locale.ROOT),
                event.progress().percent(),
                event.failure().map(this::failure),
                event.at(),
                job);
    }

    private FailureView failure(Failure failure) {
        return FailureView.of(failure, messages, language);
    }

    /** How and when a job ended, if it has. */
    private record End(Optional<Failure> failure, Optional<String> engine, Optional<Instant> at) {

        private static final End NOT_YET = new End(Optional.empty(), Optional.empty(), Optional.empty());

        static final JobState.Visitor<End> OF = new JobState.Visitor<>() {
            @Override
            public End queued(JobState.Queued queued) {
                return NOT_YET;
            }

            @Override
            public End processing(JobState.Processing processing) {
                return NOT_YET;
            }

            @Override
            public End completed(JobState.Completed completed) {
                return new End(Optional.empty(), completed.engine(), Optional.of(completed.at()));
            }

            @Override
            public End failed(JobState.Failed failed) {
                return new End(Optional.of(failed.failure()), Optional.empty(), Optional.of(failed.at()));
            }

            @Override
            public End cancelled(JobState.Cancelled cancelled) {
                return new End(Optional.empty(), Optional.empty(), Optional.of(cancelled.at()));
            }
        };
    }
}
