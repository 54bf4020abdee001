package dev.pixelwright.core.port;

import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import java.util.List;

/** Jobs that a worker takes beside one that it has, because they are made of the same image. */
public interface SiblingClaims {

    /**
     * Takes jobs of the image and the owner of {@code first} that are queued and due and were never claimed before: one that
     * has failed, or over which a worker or an engine has died, is left to be done alone, and so is a model. The longest waiting are taken first.
     * Each is a claim like any other from then on, with an attempt and a lease of its own. Simultaneous calls do not wait for
     * each other, and no two get the same job.
     *
     * @param most how many, at least 1
     * @return none when there are none, or others are taking them at this moment
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}, having taken all or none
     */
    List<Claim> claimBeside(Claim first, ClaimTerms terms, int most);
}
