package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Subscription;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One listener's ear: opens a source of bells, and another whenever that one has failed, until closed. */
final class Hearing implements Subscription {

    private static final System.Logger LOG = System.getLogger(Hearing.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration JOIN = Duration.ofSeconds(10);

    private final KafkaConnection kafka;
    private final HandOver handOver;
    private final BellSources sources;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reading = new Thread(this::hearUntilClosed, "pixelwright-bells");

    Hearing(KafkaConnection kafka, Consumer<JobId> listener, BellTrace trace) {
        this.kafka = kafka;
        this.handOver = new HandOver(bell -> trace.hear(bell, listener));
        this.sources = new BellSources(kafka);
        reading.setDaemon(true);
    }

    void start() {
        handOver.start();
        reading.start();
    }

    /** After this the listener hears nothing; what it had not taken is given back. */
    @Override
    public void close() {
        closed.countDown();
        handOver.close();
        if (handOver.isCaller()) {
            return;
        }
        try {
            reading.join(JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearUntilClosed() {
        try {
            while (isOpen()) {
                if (kafka.awaitReady(RETRY)) {
                    hearOnce();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "Interrupted; this listener hears no more");
        }
    }

    private void hearOnce() throws InterruptedException {
        try (BellSource source = sources.open(handOver)) {
            while (isOpen()) {
                source.turn();
            }
        } catch (RuntimeException e) {
            // Whatever it is: a queue that stops listening would be deaf for good.
            if (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Bells are not heard for a moment: " + e, e);
            }
        } finally {
            handOver.retract(bell -> true);
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
