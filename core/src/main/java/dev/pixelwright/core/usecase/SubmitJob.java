package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.transform.Transformation;
import java.util.Optional;

/** Orders a derivative, to be made as soon as a worker is free. */
public final class SubmitJob {

    private final FindImage findImage;
    private final Admission admission;
    private final Jobs jobs;
    private final Bell bell;
    private final JobPolicy policy;
    private final Ids ids;

    public SubmitJob(FindImage findImage, Admission admission, Jobs jobs, Bell bell, JobPolicy policy, Ids ids) {
        this.findImage = findImage;
        this.admission = admission;
        this.jobs = jobs;
        this.bell = bell;
        this.policy = policy;
        this.ids = ids;
    }

    /**
     * The job that makes, or made, the derivative. It is durable when this returns.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound},
     *     {@code PresetsOnly}, {@code ImageTooLarge}, {@code PixelQuotaExceeded} or a {@code TransformationFailure}; what can be refused from the header
     *     is refused here, without a job
     */
    public Submission execute(UserId caller, ImageId id, Transformation transformation) {
        return execute(caller, id, transformation, Optional.empty());
    }

    /**
     * The same for an order that its sender has given a key: sent again, it is answered with the job that it led to the
     * first time, whatever became of that; only where a watermark shows what is gone and nothing was made it is
     * refused.
     *
     * @throws dev.pixelwright.core.failure.FailureException also with {@code IdempotencyKeyReused} for another order
     */
    public Submission execute(UserId caller, ImageId id, Transformation transformation, Optional<IdempotencyKey> key) {
        return submit(findImage.execute(caller, id), transformation, key);
    }

    /** The same as {@link #execute(UserId, ImageId, Transformation)} of an image that its owner, or a link of theirs, shows already. */
    public Submission execute(Image image, Transformation transformation) {
        return submit(image, transformation, Optional.empty());
    }

    private Submission submit(Image image, Transformation transformation, Optional<IdempotencyKey> key) {
        UserId owner = image.owner();
        admission.require(owner, image, transformation);
        Submission submission = jobs.submit(new NewJob(
                new JobId(ids.next()), owner, new Lineage(image.id(), transformation), policy.within(), key));
        if (submission.fresh()) {
            bell.ring(submission.job());
        }
        return submission;
    }
}
