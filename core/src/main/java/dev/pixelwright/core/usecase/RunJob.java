package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.DiskFailures;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.usecase.MakeDerivative.Made;
import dev.pixelwright.core.usecase.MakeDerivative.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * A worker takes one job and sees it through, or is told that it is not its to do. Where several derivatives of the image cost
 * less together, it takes the others that wait for it as well, each as a job of its own.
 */
public final class RunJob {

    private static final System.Logger LOG = System.getLogger(RunJob.class.getName());

    private final Attempts attempts;
    private final Siblings siblings;
    private final Images images;
    private final MakeDerivative makeDerivative;
    private final MakeModel makeModel;

    public RunJob(
            Attempts attempts, Siblings siblings, Images images, MakeDerivative makeDerivative, MakeModel makeModel) {
        this.makeModel = makeModel;
        this.attempts = attempts;
        this.siblings = siblings;
        this.images = images;
        this.makeDerivative = makeDerivative;
    }

    /**
     * Claims the job, and has {@code worker} do it. When this returns the claim is committed, so that whoever rang need
     * not remember. Nothing that happens to the job is thrown; only a database that does not answer is, and then the lease
     * passes and another worker takes over.
     *
     * @param stop answers true once this worker should give the job back
     * @param worker does it, at once or later; a job that it rejects is given back
     * @return whether {@code worker} has it
     */
    public boolean execute(JobId id, BooleanSupplier stop, Executor worker) {
        return execute(id, stop, () -> {}, worker);
    }

    /**
     * The same.
     *
     * @param aside is called at most once, when from then on this worker does little but wait for others
     */
    public boolean execute(JobId id, BooleanSupplier stop, Runnable aside, Executor worker) {
        Optional<Claim> claimed = attempts.claim(id);
        if (claimed.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "A bell named job {0}, and there is nothing to do for it", id);
        }
        return claimed.filter(claim -> hand(claim, stop, aside, worker)).isPresent();
    }

    /**
     * Does the job that waits longest of all that are due, and returns when it has ended.
     *
     * @return whether there was one
     */
    public boolean execute(BooleanSupplier stop) {
        return execute(stop, () -> {});
    }

    /**
     * The same.
     *
     * @param aside is called at most once, when from then on this worker does little but wait for others
     */
    public boolean execute(BooleanSupplier stop, Runnable aside) {
        Optional<Claim> claimed = attempts.claimNext();
        claimed.ifPresent(claim -> run(claim, stop, aside));
        return claimed.isPresent();
    }

    private boolean hand(Claim claim, BooleanSupplier stop, Runnable aside, Executor worker) {
        try {
            worker.execute(() -> run(claim, stop, aside));
            return true;
        } catch (RejectedExecutionException stopped) {
            attempts.release(claim);
            return false;
        }
    }

    private void run(Claim first, BooleanSupplier stop, Runnable aside) {
        try (Heartbeat heartbeat = attempts.begin(first, stop)) {
            settle(first, () -> {
                Image image = images.find(first.job().lineage().image())
                        .orElseThrow(() ->
                                new ImageNotFound(first.job().lineage().image().toString()).toException());
                Optional<ModelEncoding> model =
                        ModelEncoding.of(first.job().lineage().transformation());
                if (model.isPresent()) {
                    complete(first, made(first, image, heartbeat, aside), Optional.of(MakeModel.maker(model.get())));
                    return;
                }
                List<Claim> beside = makeDerivative.sharesWork(image) ? siblings.claimBeside(first) : List.of();
                List<Run> others = beside.stream()
                        .map(claim -> new Run(claim, attempts.begin(claim, stop)))
                        .toList();
                try {
                    runTogether(image, new Run(first, heartbeat), others);
                } finally {
                    others.forEach(other -> other.heartbeat.close());
                }
            });
        }
    }

    private Derivative made(Claim claim, Image image, Heartbeat heartbeat, Runnable aside) throws IOException {
        return makeModel.execute(
                image,
                claim.job().lineage().transformation(),
                claim.attempt().number(),
                Optional.of(new Errand(claim.jobId(), aside)),
                heartbeat);
    }

    /** A claim, and what keeps its lease. */
    private record Run(Claim claim, Heartbeat heartbeat) {

        Wanted wanted() {
            return new Wanted(
                    claim.job().lineage().transformation(), claim.attempt().number(), heartbeat);
        }
    }

    // Each has its own end; what stands in the way of telling that of one does not keep the others from theirs.
    private void runTogether(Image image, Run first, List<Run> others) throws IOException {
        List<Wanted> wanted = new ArrayList<>(List.of(first.wanted()));
        others.forEach(other -> wanted.add(other.wanted()));
        List<Made> made;
        try {
            made = makeDerivative.execute(image, wanted);
        } catch (RuntimeException e) {
            others.forEach(other -> settleApart(other.claim, () -> {
                throw e;
            }));
            throw e;
        }
        for (int i = 0; i < others.size(); i++) {
            Run other = others.get(i);
            Made result = made.get(i + 1);
            settleApart(other.claim, () -> complete(other.claim, result.orThrow(), other.heartbeat.engine()));
        }
        complete(first.claim, made.get(0).orThrow(), first.heartbeat.engine());
    }

    private void settleApart(Claim claim, Work work) {
        try {
            settle(claim, work);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The end of job " + claim.jobId() + " could not be told; its lease will pass",
                    e);
        }
    }

    private void settle(Claim claim, Work work) {
        try {
            work.run();
        } catch (JobLost lost) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Attempt {0} of job {1} was lost and stopped",
                    number(claim),
                    claim.jobId());
        } catch (WorkerStopped stopped) {
            attempts.release(claim);
        } catch (FailureException e) {
            fail(claim, e.failure(), e);
        } catch (IOException e) {
            fail(claim, DiskFailures.of(e), e);
        } catch (RuntimeException e) {
            fail(claim, new Unexpected(), e);
        }
    }

    private interface Work {

        void run() throws IOException;
    }

    private void complete(Claim claim, Derivative made, Optional<String> engine) {
        if (attempts.complete(claim, made, engine).isEmpty()) {
            makeDerivative.discard(made);
            tellLoss(claim, "result");
        }
    }

    private static void tellLoss(Claim claim, String dropped) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Attempt {0} of job {1} had lost its job; its {2} is dropped",
                number(claim),
                claim.jobId(),
                dropped);
    }

    private void fail(Claim claim, Failure failure, Exception cause) {
        String words = "Attempt " + number(claim) + " of job " + claim.jobId() + " failed: " + failure.code();
        if (failure.retryAfter().isPresent()) {
            LOG.log(System.Logger.Level.INFO, words + ": " + failure.message());
        } else if (failure.kind().isTrouble()) {
            LOG.log(System.Logger.Level.WARNING, words, cause);
        } else {
            // What was ordered cannot be done: the one who ordered it is told.
            LOG.log(System.Logger.Level.INFO, words);
        }
        if (!attempts.fail(claim, failure)) {
            tellLoss(claim, "failure");
        }
    }

    private static String number(Claim claim) {
        return Integer.toString(claim.attempt().number());
    }
}
