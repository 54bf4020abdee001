package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.delivery.Sight;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.FollowJob;
import dev.pixelwright.core.usecase.SubmitJob;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The derivative, while the caller waits a little: at once when it is there, else by a job, which all who wait for the same
 * derivative share, on whichever node they do. What was tried in vain a moment ago is not tried again for each who looks: a
 * link on a busy page would have it tried without end, as jobs of its owner's.
 */
public final class AwaitDerivative {

    /** Another node's news may be lost, so that a look of one's own follows after this. */
    private static final long LOOK_MILLIS = 250;

    /** How long a job that failed speaks for the next one. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SubmitJob submitJob;
    private final FindJob findJob;
    private final FindResult findResult;
    private final FollowJob followJob;
    private final Jobs jobs;

    public AwaitDerivative(
            SubmitJob submitJob, FindJob findJob, FindResult findResult, FollowJob followJob, Jobs jobs) {
        this.submitJob = submitJob;
        this.findJob = findJob;
        this.findResult = findResult;
        this.followJob = followJob;
        this.jobs = jobs;
    }

    /**
     * Orders the derivative of an image that was just looked up, and waits for it, for {@code patience} at most. Within a minute after a job for it has failed it
     * is not ordered, if that failure says something of the next try: that the picture itself is the trouble, and not that
     * a part is away or a quota used up.
     *
     * @throws dev.pixelwright.core.failure.FailureException as {@link SubmitJob} does, and with the failure of the job
     */
    public Sight execute(Image image, Transformation transformation, Duration patience) {
        refuseAgain(image.owner(), new Lineage(image.id(), transformation));
        Job job = submitJob.execute(image, transformation).job();
        if (!job.status().isEnd()) {
            job = awaited(job, patience);
        }
        refuse(job, failure -> true);
        return new Sight(job, findResult.execute(job));
    }

    private void refuseAgain(UserId owner, Lineage lineage) {
        jobs.findFailed(lineage, KEPT)
                .filter(job -> job.owner().equals(owner))
                .ifPresent(job -> refuse(job, AwaitDerivative::isOfThePicture));
    }

    private static boolean isOfThePicture(Failure failure) {
        return failure.kind().isRefusal() || failure.kind() == FailureKind.INTERNAL;
    }

    private static void refuse(Job job, Predicate<Failure> which) {
        job.state()
                .accept(Refusal.INSTANCE)
                .map(JobState.Failed::failure)
                .filter(which)
                .ifPresent(failure -> {
                    throw failure.toException();
                });
    }

    private Job awaited(Job job, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Semaphore news = new Semaphore(0);
        Subscription ear = followJob.execute(job.id(), news::release);
        try {
            while (true) {
                Job now = findJob.execute(job.owner(), job.id());
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (now.status().isEnd() || left <= 0) {
                    return now;
                }
                news.tryAcquire(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("it was interrupted").toException(e);
        } finally {
            ear.close();
        }
    }

    /** Why there will be none. */
    private enum Refusal implements JobState.Visitor<Optional<JobState.Failed>> {
        INSTANCE;

        @Override
        public Optional<JobState.Failed> queued(JobState.Queued queued) {
            return Optional.empty();
        }

        @Override
        public Optional<JobState.Failed> processing(JobState.Processing processing) {
            return Optional.empty();
        }

        @Override
        public Optional<JobState.Failed> completed(JobState.Completed completed) {
            return Optional.empty();
        }

        @Override
        public Optional<JobState.Failed> failed(JobState.Failed failed) {
            return Optional.of(failed);
        }

        @Override
        public Optional<JobState.Failed> cancelled(JobState.Cancelled cancelled) {
            return Optional.empty();
        }
    }
}
