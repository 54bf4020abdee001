package dev.pixelwright.core.work;

import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.usecase.ClearSpool;
import dev.pixelwright.core.usecase.CollectGarbage;
import dev.pixelwright.core.usecase.ForgetKeys;
import dev.pixelwright.core.usecase.ForgetSessions;
import dev.pixelwright.core.usecase.SweepJobs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What is done again and again: sweeping jobs, collecting garbage, clearing what dead processes left. */
public final class Housekeeping {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final SweepJobs sweepJobs;
    private final CollectGarbage collectGarbage;
    private final ForgetSessions forgetSessions;
    private final ForgetKeys forgetKeys;
    private final ClearSpool clearSpool;

    public Housekeeping(
            SweepJobs sweepJobs,
            CollectGarbage collectGarbage,
            ForgetSessions forgetSessions,
            ForgetKeys forgetKeys,
            ClearSpool clearSpool) {
        this.sweepJobs = sweepJobs;
        this.collectGarbage = collectGarbage;
        this.forgetSessions = forgetSessions;
        this.forgetKeys = forgetKeys;
        this.clearSpool = clearSpool;
    }

    /** Begins at once and goes on until the answer is closed; a round that fails is followed by the next. */
    public Subscription start(ScheduledExecutorService timer, HousekeepingPolicy policy) {
        List<ScheduledFuture<?>> rounds = List.of(
                repeat(timer, policy.sweep(), "sweep", sweepJobs::execute),
                repeat(timer, policy.collect(), "collection", () -> collectGarbage.execute(policy.abandonedAfter())),
                repeat(timer, policy.collect(), "forgetting of sessions", forgetSessions::execute),
                repeat(timer, policy.collect(), "forgetting of idempotency keys", forgetKeys::execute),
                repeat(
                        timer,
                        policy.collect(),
                        "clearing of temporary files",
                        () -> clearSpool.execute(policy.abandonedAfter())));
        return () -> rounds.forEach(round -> round.cancel(false));
    }

    private static ScheduledFuture<?> repeat(
            ScheduledExecutorService timer, Duration period, String what, Runnable round) {
        Runnable guarded = () -> {
            try {
                round.run();
            } catch (RuntimeException | Error e) {
                // What is thrown here would end the rounds for good, and with them every retry.
                LOG.log(System.Logger.Level.WARNING, "The " + what + " failed and will be tried again", e);
            }
        };
        return timer.scheduleWithFixedDelay(guarded, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }
}
