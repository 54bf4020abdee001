package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.transform.RenderMonitor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps a lease while an engine works, passes its progress on, and stops it when the job is lost or the worker has to
 * stop.
 */
final class Heartbeat implements RenderMonitor, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    // Rarer than the engine reports, because each report is a transaction: a quick job has none.
    private static final int REPORTED_STEP = 10;
    private static final long REPORTED_NANOS = Duration.ofMillis(250).toNanos();
    // The bytes still have to be stored when the engine says that it is done.
    private static final int MOST_WHILE_RENDERING = 95;

    private final JobClaims claims;
    private final Claim claim;
    private final JobPolicy policy;
    private final Bell bell;
    private final BooleanSupplier stop;
    private final ScheduledFuture<?> beat;
    private volatile boolean lost;
    private int reported;
    private long reportedAt = System.nanoTime();
    private Optional<String> engine = Optional.empty();

    Heartbeat(
            JobClaims claims,
            Claim claim,
            JobPolicy policy,
            Bell bell,
            ScheduledExecutorService timer,
            BooleanSupplier stop) {
        this.claims = claims;
        this.claim = claim;
        this.policy = policy;
        this.bell = bell;
        this.stop = stop;
        long period = policy.heartbeat().toMillis();
        this.beat = timer.scheduleWithFixedDelay(this::extend, period, period, TimeUnit.MILLISECONDS);
    }

    private void extend() {
        try {
            if (!claims.extend(claim, policy.lease())) {
                lost = true;
            }
        } catch (RuntimeException | Error e) {
            // The database may be back before the lease has passed; if not, a later beat finds the job lost.
            LOG.log(System.Logger.Level.WARNING, "The lease of job " + claim.jobId() + " could not be extended", e);
        }
    }

    @Override
    public void progress(int percent) {
        if (lost) {
            throw new JobLost();
        }
        if (stop.getAsBoolean()) {
            throw new WorkerStopped();
        }
        int shown = Math.min(percent, MOST_WHILE_RENDERING);
        long now = System.nanoTime();
        if (shown >= reported + REPORTED_STEP && now - reportedAt >= REPORTED_NANOS) {
            reported = shown;
            reportedAt = now;
            if (!claims.progress(claim, new Progress(shown))) {
                throw new JobLost();
            }
            bell.tell(claim.jobId());
        }
    }

    @Override
    public void drawnBy(String name) {
        engine = Optional.of(name);
    }

    /** The engine that drew, once it has said so. */
    Optional<String> engine() {
        return engine;
    }

    @Override
    public void close() {
        beat.cancel(false);
    }
}
