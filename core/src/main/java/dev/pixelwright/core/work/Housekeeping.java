package dev.pixelwright.core.work;

import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.usecase.ClearSpool;
import dev.pixelwright.core.usecase.CollectGarbage;
import dev.pixelwright.core.usecase.ForgetKeys;
import dev.pixelwright.core.usecase.ForgetSessions;
import dev.pixelwright.core.usecase.ForgetUploads;
import dev.pixelwright.core.usecase.RelayEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What is done again and again: sweeping jobs, telling events, collecting garbage, clearing what dead processes left. */
public final class Housekeeping {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final RelayEvents relayEvents;
    private final CollectGarbage collectGarbage;
    private final ForgetSessions forgetSessions;
    private final ForgetKeys forgetKeys;
    private final ForgetUploads forgetUploads;
    private final ClearSpool clearSpool;

    public Housekeeping(
            RelayEvents relayEvents,
            CollectGarbage collectGarbage,
            ForgetSessions forgetSessions,
            ForgetKeys forgetKeys,
            ForgetUploads forgetUploads,
            ClearSpool clearSpool) {
        this.relayEvents = relayEvents;
        this.collectGarbage = collectGarbage;
        this.forgetSessions = forgetSessions;
        this.forgetKeys = forgetKeys;
        this.forgetUploads = forgetUploads;
        this.clearSpool = clearSpool;
    }

    /**
     * Begins at once and goes on until the answer is closed; a round that fails is followed by the next.
     *
     * @param workers who do the jobs that a sweep finds; empty in a process that only takes orders
     */
    public Subscription start(ScheduledExecutorService timer, HousekeepingPolicy policy, Optional<WorkerPool> workers) {
        List<ScheduledFuture<?>> rounds = new ArrayList<>();
        workers.ifPresent(pool -> rounds.add(repeat(timer, policy.sweep(), "sweep", pool::sweep)));
        rounds.add(repeat(timer, policy.sweep(), "telling of events", relayEvents::execute));
        rounds.add(
                repeat(timer, policy.collect(), "collection", () -> collectGarbage.execute(policy.abandonedAfter())));
        rounds.add(repeat(timer, policy.collect(), "forgetting of sessions", forgetSessions::execute));
        rounds.add(repeat(timer, policy.collect(), "forgetting of idempotency keys", forgetKeys::execute));
        rounds.add(repeat(timer, policy.collect(), "forgetting of direct uploads", forgetUploads::execute));
        rounds.add(repeat(
                timer,
                policy.collect(),
                "clearing of temporary files",
                () -> clearSpool.execute(policy.abandonedAfter())));
        return () -> rounds.forEach(round -> round.cancel(false));
    }

    static ScheduledFuture<?> repeat(ScheduledExecutorService timer, Duration period, String what, Runnable round) {
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
