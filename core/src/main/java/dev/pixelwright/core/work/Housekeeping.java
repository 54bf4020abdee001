package dev.pixelwright.core.work;

import dev.pixelwright.core.port.Subscription;
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

    private final List<Round> rounds;

    public Housekeeping(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    /**
     * Begins at once and goes on until the answer is closed; a round that fails is followed by the next.
     *
     * @param workers who do the jobs that a sweep finds; empty in a process that only takes orders
     */
    public Subscription start(ScheduledExecutorService timer, HousekeepingPolicy policy, Optional<WorkerPool> workers) {
        List<ScheduledFuture<?>> running = new ArrayList<>();
        workers.ifPresent(pool -> running.add(repeat(timer, policy.sweep(), "sweep", pool::sweep)));
        for (Round round : rounds) {
            running.add(repeat(
                    timer,
                    round.period(policy),
                    round.what(),
                    () -> round.work().accept(policy)));
        }
        return () -> running.forEach(future -> future.cancel(false));
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
