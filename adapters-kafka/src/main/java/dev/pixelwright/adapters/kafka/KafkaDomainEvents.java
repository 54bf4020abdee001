package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.port.DomainEvents;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Events as CloudEvents on a topic. When {@link #publish} returns, every in-sync replica has all of them; it gives up after
 * about ten seconds.
 */
public final class KafkaDomainEvents implements DomainEvents {

    /** What events name as their source, unless said otherwise. */
    public static final URI DEFAULT_SOURCE = URI.create("/pixelwright");

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final KafkaConnection kafka;
    private final EventForm form;

    /** With {@link #DEFAULT_SOURCE}. */
    public KafkaDomainEvents(KafkaConnection kafka) {
        this(kafka, DEFAULT_SOURCE);
    }

    /** Over a connection that its owner closes; {@code source} is the CloudEvents attribute. */
    public KafkaDomainEvents(KafkaConnection kafka, URI source) {
        this.kafka = kafka;
        this.form = new EventForm(kafka.settings().events(), source);
    }

    @Override
    public void publish(List<DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Producer<byte[], byte[]> producer = kafka.clients().facts();
        long end = System.nanoTime() + BOUND.toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (DomainEvent event : events) {
            sent.add(send(producer, event));
        }
        sent.forEach(one -> KafkaFailures.await(one, left(end)));
    }

    // What fails at once would fail for the next as well, each time after waiting for a broker.
    private Future<RecordMetadata> send(Producer<byte[], byte[]> producer, DomainEvent event) {
        try {
            Future<RecordMetadata> sending = producer.send(form.record(event));
            if (sending.isDone()) {
                KafkaFailures.await(sending, Duration.ZERO);
            }
            return sending;
        } catch (KafkaException | IllegalStateException e) {
            throw KafkaFailures.unavailable(e);
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
