package dev.pixelwright.core.work;

import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.usecase.DeliverWebhooks;
import dev.pixelwright.core.usecase.ForgetDeliveries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that send what webhooks are to be told. They are apart from all others, because whoever is told may be as
 * slow as they like. In each sweep one looks; whoever finds something calls the next before sending it, so that idle ones
 * cost one question a sweep and busy ones are all at it.
 */
public final class Postroom implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final System.Logger LOG = System.getLogger(Postroom.class.getName());

    private final DeliverWebhooks deliver;
    private final ForgetDeliveries forget;
    private final ExecutorService threads;
    private final Semaphore free;
    private volatile boolean sending = true;

    public Postroom(DeliverWebhooks deliver, ForgetDeliveries forget, int senders) {
        this.deliver = deliver;
        this.forget = forget;
        this.free = new Semaphore(senders);
        this.threads = Executors.newFixedThreadPool(senders, new NamedThreads("pixelwright-webhook"));
    }

    /** Begins at once and goes on until the answer is closed; what is being sent then is sent. */
    public Subscription start(ScheduledExecutorService timer, HousekeepingPolicy policy) {
        List<ScheduledFuture<?>> rounds = List.of(
                Housekeeping.repeat(timer, policy.sweep(), "sending of webhooks", this::sweep),
                Housekeeping.repeat(timer, policy.collect(), "forgetting of deliveries", forget::execute));
        return () -> {
            sending = false;
            rounds.forEach(round -> round.cancel(false));
        };
    }

    /** Lets a sender that is free look for something to send. Never waits. */
    private void sweep() {
        if (!sending || !free.tryAcquire()) {
            return;
        }
        boolean handed = false;
        try {
            threads.execute(this::work);
            handed = true;
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "What is left is sent by another process");
        } finally {
            if (!handed) {
                free.release();
            }
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more) {
                more = sending && deliver.execute(this::sweep);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "A message could not be sent; its claim will run out", e);
        } finally {
            free.release();
        }
    }

    /** Sends no more, and waits a moment for what is on its way; the claims of the rest will run out. */
    @Override
    public void close() {
        sending = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "Some receivers are slow; they may be told twice");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
