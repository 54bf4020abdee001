package dev.pixelwright.core.work;

import dev.pixelwright.core.usecase.CollectGarbage;
import dev.pixelwright.core.usecase.ForgetSessions;
import dev.pixelwright.core.usecase.SweepJobs;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is done again and again: sweeping jobs, collecting garbage, forgetting sessions. */
public final class Housekeeping {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final SweepJobs sweepJobs;
    private final CollectGarbage collectGarbage;
    private final ForgetSessions forgetSessions;

    public Housekeeping(SweepJobs sweepJobs, CollectGarbage collectGarbage, ForgetSessions forgetSessions) {
        this.sweepJobs = sweepJobs;
        this.collectGarbage = collectGarbage;
        this.forgetSessions = forgetSessions;
    }

    /** Begins at once and goes on until {@code timer} is shut down; a round that fails is followed by the next. */
    public void start(ScheduledExecutorService timer, HousekeepingPolicy policy) {
        repeat(timer, policy.sweep(), "sweep", sweepJobs::execute);
        repeat(timer, policy.collect(), "collection", () -> collectGarbage.execute(policy.abandonedAfter()));
        repeat(timer, policy.collect(), "forgetting of sessions", forgetSessions::execute);
    }

    // A round never throws, and shutting down the timer ends them all: the future has nothing to tell.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void repeat(ScheduledExecutorService timer, Duration period, String what, Runnable round) {
        Runnable guarded = () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "The " + what + " failed and will be tried again", e);
            }
        };
        timer.scheduleWithFixedDelay(guarded, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }
}
