package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import dev.pixelwright.core.local.SilentTracing;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.port.Tracing;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A bell between processes. A ring is a small record that is sent in the background; it is lost when Kafka is down for longer
 * than half a minute. Each ring is heard by one listener of all processes, or again by another when the first did not
 * live to take it. It is acknowledged when the listener has returned, which a worker pool does once it has claimed the job:
 * slow work that goes on elsewhere holds back nothing.
 */
public final class KafkaJobQueue implements JobQueue {

    private final KafkaConnection kafka;
    private final BellTrace trace;

    /** Over a connection that its owner closes, after the subscriptions. */
    public KafkaJobQueue(KafkaConnection kafka) {
        this(kafka, new SilentTracing());
    }

    /** The same, whose rings carry the trace in which they are rung, in headers of their records. */
    public KafkaJobQueue(KafkaConnection kafka, Tracing tracing) {
        this.kafka = kafka;
        this.trace = new BellTrace(tracing, kafka.settings().bells());
    }

    @Override
    public void ring(Ring ring) {
        trace.send(
                new ProducerRecord<>(kafka.settings().bells(), BellForm.key(ring), BellForm.value(ring)),
                kafka::sendLightly);
    }

    /** Hears rings; closing interrupts a listener that is blocked in a call, and gives back what it had not taken. */
    @Override
    public Subscription listen(Consumer<JobId> listener) {
        Hearing hearing = new Hearing(kafka, listener, trace);
        hearing.start();
        return hearing;
    }
}
