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
import dev.pixelwright.core.port.Tracing;
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
    private static final String GIVEN_BACK = "GIVEN_BACK";
    private static final String LOST = "LOST";

    private final Attempts attempts;
    private final Siblings siblings;
    private final Images images;
    private final MakeDerivative makeDerivative;
    private final MakeModel makeModel;
    private final AttemptTrace trace;

    public RunJob(
            Attempts attempts,
            Siblings siblings,
            Images images,
            MakeDerivative makeDerivative,
            MakeModel makeModel,
            AttemptTrace trace) {
        this.trace = trace;
        this.makeModel = makeModel;
        this.attempts = attempts;
        this.siblings = siblings;
        this.images = images;
        this.makeDerivative = makeDerivative;
    }

    /**
     * Claims the job, and has {@code worker} do it. When this returns the claim is committed, so that whoever rang need
     * not remember. Nothing that happens to the job is thrown; only a database that does not answer when it is claimed is. If
     * that does not answer later, the lease passes and another worker takes over.
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
     * @return whether there was one, and its end could be told
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
        return attempts.claimNext()
                .filter(claim -> run(claim, trace.begin(claim), stop, aside))
                .isPresent();
    }

    private boolean hand(Claim claim, BooleanSupplier stop, Runnable aside, Executor worker) {
        // Here, where it is known which bell was heard.
        Tracing.Span span = trace.begin(claim);
        try {
            worker.execute(() -> run(claim, span, stop, aside));
            return true;
        } catch (RejectedExecutionException stopped) {
            span.failed(GIVEN_BACK, false);
            span.end();
            attempts.release(claim);
            return false;
        }
    }

    // Whether its end could be told.
    private boolean run(Claim first, Tracing.Span span, BooleanSupplier stop, Runnable aside) {
        Tracing.Scope here = trace.enter(first, span);
        try (Heartbeat heartbeat = attempts.begin(first, stop)) {
            Run run = new Run(first, span, heartbeat);
            settle(run, () -> {
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
                        .map(claim -> new Run(claim, trace.beginBeside(claim), attempts.begin(claim, stop)))
                        .toList();
                try {
                    runTogether(image, run, others);
                } finally {
                    others.forEach(Run::close);
                }
            });
            return true;
        } catch (RuntimeException e) {
            // Here, where what is logged still has the job beside it.
            LOG.log(System.Logger.Level.ERROR, "Job " + first.jobId() + " could not be run; its lease will pass", e);
            return false;
        } finally {
            here.leave();
            span.end();
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

    /** A claim, how it is shown in a trace, and what keeps its lease. */
    private record Run(Claim claim, Tracing.Span span, Heartbeat heartbeat) {

        Wanted wanted() {
            return new Wanted(
                    claim.job().lineage().transformation(), claim.attempt().number(), heartbeat);
        }

        void close() {
            heartbeat.close();
            span.end();
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
            others.forEach(other -> settleApart(other, () -> {
                throw e;
            }));
            throw e;
        }
        for (int i = 0; i < others.size(); i++) {
            Run other = others.get(i);
            Made result = made.get(i + 1);
            settleApart(other, () -> complete(other.claim, result.orThrow(), other.heartbeat.engine()));
        }
        complete(first.claim, made.get(0).orThrow(), first.heartbeat.engine());
    }

    private void settleApart(Run run, Work work) {
        Tracing.Scope here = trace.enter(run.claim, run.span);
        try {
            settle(run, work);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The end of job " + run.claim.jobId() + " could not be told; its lease will pass",
                    e);
        } finally {
            here.leave();
        }
    }

    private void settle(Run run, Work work) {
        Claim claim = run.claim;
        try {
            work.run();
        } catch (JobLost lost) {
            run.span.failed(LOST, false);
            LOG.log(
                    System.Logger.Level.INFO,
                    "Attempt {0} of job {1} was lost and stopped",
                    number(claim),
                    claim.jobId());
        } catch (WorkerStopped stopped) {
            run.span.failed(GIVEN_BACK, false);
            attempts.release(claim);
        } catch (FailureException e) {
            fail(run, e.failure(), e);
        } catch (IOException e) {
            fail(run, DiskFailures.of(e), e);
        } catch (RuntimeException e) {
            fail(run, new Unexpected(), e);
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

    private void fail(Run run, Failure failure, Exception cause) {
        Claim claim = run.claim;
        AttemptTrace.failed(run.span, failure);
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
