package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads all wake-ups from the end on, without a group, and wakes this process's followers of what others tell. */
final class WakeUpReader implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WakeUpReader.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration JOIN = Duration.ofSeconds(5);
    // Partitions may be added to a topic; a reader that assigns itself has to look.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KafkaConnection kafka;
    private final JobEvents followers;
    private final byte[] origin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reading = new Thread(this::readUntilClosed, "pixelwright-wakeups");

    WakeUpReader(KafkaConnection kafka, JobEvents followers, byte[] origin) {
        this.kafka = kafka;
        this.followers = followers;
        this.origin = origin;
        reading.setDaemon(true);
    }

    void start() {
        reading.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            reading.join(JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilClosed() {
        try {
            while (isOpen()) {
                if (kafka.awaitReady(RETRY)) {
                    readOnce();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "Interrupted; wake-ups of other processes are heard no more");
        }
    }

    private void readOnce() throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.properties().follower())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (isOpen() && partitions.equals(partitions(consumer))) {
                readForAWhile(consumer);
            }
        } catch (RuntimeException e) {
            // Whatever it is: a reader that stops would leave followers to their own looking for good.
            if (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Wake-ups of other processes are not heard for a moment", e);
            }
        }
    }

    private void readForAWhile(Consumer<byte[], byte[]> consumer) {
        long end = System.nanoTime() + LOOK_AGAIN.toNanos();
        while (isOpen() && System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!Arrays.equals(record.value(), origin)) {
                    wake(record);
                }
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(kafka.settings().wakeUps()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
    }

    private void wake(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() != null) {
            JobId.parse(new String(record.key(), StandardCharsets.UTF_8)).ifPresent(followers::changed);
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
