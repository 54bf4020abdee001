package dev.pixelwright.core.usecase;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.JobClaims;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** One worker's dealings with claims: on the policy's terms, and with everybody told of what changed. */
public final class Attempts {

    private final JobClaims claims;
    private final Bell bell;
    private final JobPolicy policy;
    private final WorkerId worker;
    private final ScheduledExecutorService timer;
    private final DoubleSupplier jitter;

    public Attempts(
            JobClaims claims,
            Bell bell,
            JobPolicy policy,
            WorkerId worker,
            ScheduledExecutorService timer,
            DoubleSupplier jitter) {
        this.claims = claims;
        this.bell = bell;
        this.policy = policy;
        this.worker = worker;
        this.timer = timer;
        this.jitter = jitter;
    }

    Optional<Claim> claim(JobId job) {
        Optional<Claim> claim = claims.claim(job, terms());
        // A claim that is refused may have ended the job, which is news as well.
        bell.tell(job);
        return claim;
    }

    Optional<Claim> claimNext() {
        Optional<Claim> claim = claims.claimNext(terms());
        claim.ifPresent(taken -> bell.tell(taken.jobId()));
        return claim;
    }

    private ClaimTerms terms() {
        return new ClaimTerms(worker, policy.lease(), policy.maxCrashes());
    }

    Heartbeat begin(Claim claim, BooleanSupplier stop) {
        return new Heartbeat(claims, claim, policy, bell, timer, stop);
    }

    Optional<Derivative> complete(Claim claim, Derivative derivative, Optional<String> engine) {
        Optional<Derivative> standing = claims.complete(claim, derivative, engine);
        bell.tell(claim.jobId());
        return standing;
    }

    /** False when the job was lost, and so nothing was written. */
    boolean fail(Claim claim, Failure failure) {
        boolean noted = claims.fail(claim, failure, delay(failure, claim.job().tries()));
        bell.tell(claim.jobId());
        return noted;
    }

    // A quota that is used up, or a generator that nobody may ask now, is nothing that the job has done: so it waits,
    // however often that takes, until its deadline.
    private Optional<Duration> delay(Failure failure, Tries before) {
        return failure.retryAfter().or(() -> policy.delay(failure, before, jitter));
    }

    void release(Claim claim) {
        claims.release(claim);
        bell.ring(claim.job());
    }
}
