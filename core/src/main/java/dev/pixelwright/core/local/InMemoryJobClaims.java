package dev.pixelwright.core.local;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.JobFailure.DeadlineExceeded;
import dev.pixelwright.core.failure.JobFailure.WorkerCrashed;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.port.JobClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** Jobs in memory, as their workers see them. */
public final class InMemoryJobClaims implements JobClaims {

    private final InMemoryData data;

    public InMemoryJobClaims(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<Claim> claim(JobId job, ClaimTerms terms) {
        return data.atomically(() -> {
            Instant now = data.now();
            return data.job(job).filter(row -> isDue(row, now)).flatMap(row -> take(row, terms, now));
        });
    }

    @Override
    public Optional<Claim> claimNext(ClaimTerms terms) {
        return data.atomically(() -> {
            Instant now = data.now();
            return data.jobs.values().stream()
                    .filter(row -> isDue(row, now))
                    .sorted(Comparator.comparing(row -> row.dueAt().orElseThrow()))
                    .flatMap(row -> take(row, terms, now).stream())
                    .findFirst();
        });
    }

    @Override
    public boolean extend(Claim claim, Duration lease) {
        return data.atomically(() -> {
            Instant now = data.now();
            Optional<JobRow> row =
                    held(claim).filter(found -> !now.isAfter(found.job().times().deadline()));
            row.ifPresent(found -> found.extend(InMemoryData.kept(now.plus(lease)), now));
            return row.isPresent();
        });
    }

    @Override
    public boolean progress(Claim claim, Progress progress) {
        return report(claim, row -> row.advance(progress, data.now()));
    }

    @Override
    public Optional<Derivative> complete(Claim claim, Derivative derivative, Optional<String> engine) {
        return data.atomically(() -> {
            Optional<JobRow> held = held(claim);
            if (held.isEmpty()) {
                return Optional.empty();
            }
            Optional<Derivative> standing = data.adopt(derivative, Optional.of(claim.jobId()));
            standing.ifPresent(made -> {
                Optional<String> drawnBy = engine.filter(name -> made.id().equals(derivative.id()));
                held.get().complete(made.id(), drawnBy, data.now());
                data.outbox.jobCompleted(held.get().job(), made.id());
            });
            return standing;
        });
    }

    @Override
    public boolean fail(Claim claim, Failure failure, Optional<Duration> retryAfter) {
        return report(claim, row -> {
            Job job = row.job();
            Instant now = data.now();
            Optional<Instant> notBefore = retryAfter
                    .map(delay -> InMemoryData.kept(now.plus(delay)))
                    .filter(moment -> !moment.isAfter(job.times().deadline()));
            notBefore.ifPresentOrElse(
                    moment -> row.queue(moment, waited(job.tries(), failure), Optional.of(failure), now),
                    () -> end(row, failure, counted(job.tries(), failure), now));
        });
    }

    private static Tries waited(Tries before, Failure failure) {
        return failure.retryAfter().isPresent() ? before : counted(before, failure);
    }

    private static Tries counted(Tries before, Failure failure) {
        int crash = failure.isCrash() ? 1 : 0;
        return new Tries(before.attempts(), before.failures() + 1 - crash, before.crashes() + crash);
    }

    @Override
    public boolean release(Claim claim) {
        return report(claim, row -> {
            Instant now = data.now();
            row.queue(now, row.job().tries(), Optional.empty(), now);
        });
    }

    static boolean isDue(JobRow row, Instant now) {
        return row.dueAt().map(moment -> !moment.isAfter(now)).orElse(false);
    }

    Optional<Claim> take(JobRow row, ClaimTerms terms, Instant now) {
        Tries before = row.job().tries();
        boolean crashed = row.job().status() == JobStatus.PROCESSING;
        int crashes = before.crashes() + (crashed ? 1 : 0);
        Optional<Failure> end = reasonToEnd(row.job(), crashes, terms, now);
        if (end.isPresent()) {
            end(row, end.get(), new Tries(before.attempts(), before.failures(), crashes), now);
            return Optional.empty();
        }
        Attempt attempt = new Attempt(before.attempts() + 1);
        Lease lease = new Lease(terms.worker(), InMemoryData.kept(now.plus(terms.lease())));
        row.begin(new Processing(attempt, lease), new Tries(attempt.number(), before.failures(), crashes), now);
        return Optional.of(new Claim(row.job(), attempt));
    }

    private void end(JobRow row, Failure failure, Tries tries, Instant now) {
        row.fail(failure, tries, now);
        data.outbox.jobFailed(row.job(), failure);
    }

    private static Optional<Failure> reasonToEnd(Job job, int crashes, ClaimTerms terms, Instant now) {
        if (now.isAfter(job.times().deadline())) {
            Duration allowed =
                    Duration.between(job.times().createdAt(), job.times().deadline());
            return Optional.of(new DeadlineExceeded(allowed.toSeconds()));
        }
        return crashes >= terms.maxCrashes() ? Optional.of(new WorkerCrashed(crashes)) : Optional.empty();
    }

    private Optional<JobRow> held(Claim claim) {
        return data.job(claim.jobId()).filter(row -> row.isHeldBy(claim.attempt()));
    }

    private boolean report(Claim claim, Consumer<JobRow> change) {
        return data.atomically(() -> {
            Optional<JobRow> row = held(claim);
            row.ifPresent(change);
            return row.isPresent();
        });
    }
}
