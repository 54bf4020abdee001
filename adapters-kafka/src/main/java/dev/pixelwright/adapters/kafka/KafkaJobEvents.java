package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InProcessJobEvents;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Wake-ups between processes. Followers in the same process are woken directly, Kafka or not; those elsewhere by a record
 * whose key is the job's id. Nothing is read before somebody follows, so that a worker's process reads none.
 */
public final class KafkaJobEvents implements JobEvents, AutoCloseable {

    private final KafkaConnection kafka;
    private final InProcessJobEvents followers = new InProcessJobEvents();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final byte[] origin;
    private final WakeUpReader reader;

    /** Over a connection that its owner closes after this; {@code ids} gives the name by which a process knows its own. */
    public KafkaJobEvents(KafkaConnection kafka, Ids ids) {
        this.kafka = kafka;
        this.origin = ids.random().toString().getBytes(StandardCharsets.UTF_8);
        this.reader = new WakeUpReader(kafka, followers, origin);
    }

    @Override
    public void changed(JobId job) {
        followers.changed(job);
        kafka.sendLightly(new ProducerRecord<>(
                kafka.settings().wakeUps(), job.toString().getBytes(StandardCharsets.UTF_8), origin));
    }

    @Override
    public Subscription follow(JobId job, Runnable follower) {
        if (reading.compareAndSet(false, true)) {
            reader.start();
        }
        return followers.follow(job, follower);
    }

    /** Ends reading; followers in this process are still woken by what happens in it. */
    @Override
    public void close() {
        reader.close();
    }
}
