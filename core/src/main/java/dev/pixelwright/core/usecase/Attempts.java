package dev.pixelwright.core.usecase;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.PixelQuotaExceeded;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.SiblingClaims;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** One worker's dealings with claims: on the policy's terms, and with everybody told of what changed. */
public final class Attempts {

    private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

    /** What one worker makes of one image at once, with the first: more would keep them all waiting. */
    private static final int MOST_TOGETHER = 8;

    private static final Tries FIRST = new Tries(1, 0, 0);

    private final JobClaims claims;
    private final SiblingClaims siblings;
    private final Bell bell;
    private final JobPolicy policy;
    private final WorkerId worker;
    private final ScheduledExecutorService timer;
    private final DoubleSupplier jitter;

    public Attempts(
            JobClaims claims,
            SiblingClaims siblings,
            Bell bell,
            JobPolicy policy,
            WorkerId worker,
            ScheduledExecutorService timer,
            DoubleSupplier jitter) {
        this.claims = claims;
        this.siblings = siblings;
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

    /**
     * Jobs of the same image, taken to be done together with {@code first}. None where that has been tried before: what has
     * failed, or killed its engine, is tried again alone, so that it spoils no others twice.
     */
    List<Claim> claimBeside(Claim first) {
        if (!first.job().tries().equals(FIRST)) {
            return List.of();
        }
        try {
            List<Claim> taken = siblings.claimBeside(first, terms(), MOST_TOGETHER - 1);
            taken.forEach(claim -> bell.tell(claim.jobId()));
            return taken;
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "Job " + first.jobId() + " is done alone", e);
            return List.of();
        }
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

    // A quota that is used up is nothing that the job has done: it waits for room, however often that takes.
    private Optional<Duration> delay(Failure failure, Tries before) {
        Optional<Duration> room = failure instanceof PixelQuotaExceeded ? failure.retryAfter() : Optional.empty();
        return room.or(() -> policy.delay(failure, before, jitter));
    }

    void release(Claim claim) {
        claims.release(claim);
        bell.ring(claim.job());
    }
}
