package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.SiblingClaims;
import java.util.List;

/** What one worker takes beside a claim: on the policy's terms, and with everybody told. */
public final class Siblings {

    private static final System.Logger LOG = System.getLogger(Siblings.class.getName());

    /** What is made of one image at once, with the first: more would keep them all waiting. */
    private static final int MOST_TOGETHER = 8;

    private static final Tries FIRST = new Tries(1, 0, 0);

    private final SiblingClaims siblings;
    private final Bell bell;
    private final ClaimTerms terms;

    public Siblings(SiblingClaims siblings, Bell bell, JobPolicy policy, WorkerId worker) {
        this.siblings = siblings;
        this.bell = bell;
        this.terms = new ClaimTerms(worker, policy.lease(), policy.maxCrashes());
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
            List<Claim> taken = siblings.claimBeside(first, terms, MOST_TOGETHER - 1);
            taken.forEach(claim -> bell.tell(claim.jobId()));
            return taken;
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "Job " + first.jobId() + " is done alone", e);
            return List.of();
        }
    }
}
