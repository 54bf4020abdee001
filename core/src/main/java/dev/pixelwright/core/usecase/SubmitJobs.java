package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.FailureException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders several derivatives of one image, each with a job of its own; whoever makes one makes the others with it. */
public final class SubmitJobs {

    private final FindImage findImage;
    private final Admission admission;
    private final Jobs jobs;
    private final Bell bell;
    private final JobPolicy policy;
    private final Ids ids;

    public SubmitJobs(FindImage findImage, Admission admission, Jobs jobs, Bell bell, JobPolicy policy, Ids ids) {
        this.findImage = findImage;
        this.admission = admission;
        this.jobs = jobs;
        this.bell = bell;
        this.policy = policy;
        this.ids = ids;
    }

    /**
     * The jobs that make, or made, the derivatives, in the order of the transformations; for equal ones it is the same. All of
     * them are durable when this returns. Nobody is told before all are there, or no more will be, so that a worker finds together what no other has
     * begun. A crash or a database that goes away in between may leave the first of them ordered; sent again the order is
     * completed, with a key or without.
     *
     * @param key noted once for each of them; with another order of transformations, or for another image, it is refused
     * @throws FailureException with what {@link SubmitJob} refuses, and {@linkplain FailureException#part which} of them it
     *     is; what the image, the plans or a quota rule out is known before the first is ordered
     */
    public List<Submission> execute(
            UserId caller, ImageId id, List<Transformation> transformations, Optional<IdempotencyKey> key) {
        Image image = findImage.execute(caller, id);
        for (int i = 0; i < transformations.size(); i++) {
            admit(caller, image, transformations.get(i), i);
        }
        String content = "jobs " + id + " "
                + transformations.stream().map(Transformation::toString).collect(Collectors.joining(" "));
        List<Submission> submissions = new ArrayList<>();
        try {
            for (int i = 0; i < transformations.size(); i++) {
                int index = i;
                submissions.add(jobs.submit(new NewJob(
                        new JobId(ids.next()),
                        caller,
                        new Lineage(id, transformations.get(i)),
                        policy.within(),
                        key.map(given -> index == 0 ? given : given.part(index)),
                        content)));
            }
        } finally {
            submissions.stream().filter(Submission::fresh).forEach(made -> bell.ring(made.job()));
        }
        return submissions;
    }

    private void admit(UserId caller, Image image, Transformation transformation, int index) {
        try {
            admission.require(caller, image, transformation);
        } catch (FailureException e) {
            throw e.ofPart(index);
        }
    }
}
