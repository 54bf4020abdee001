package dev.pixelwright.adapters.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * Bells by a consumer group. The listener takes bells in the order they were read, so a partition's offset moves up to the
 * first that is not taken. While too many wait, the partitions are paused and polling goes on.
 */
final class ClassicBells implements BellSource, ConsumerRebalanceListener {

    private static final System.Logger LOG = System.getLogger(ClassicBells.class.getName());
    private static final Duration IDLE_POLL = Duration.ofMillis(500);
    private static final Duration BUSY_POLL = Duration.ofMillis(20);
    private static final Duration COMMIT = Duration.ofSeconds(3);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> consumer;
    private final HandOver handOver;
    private final BellReader reader;
    private final int room;
    private final Map<TopicPartition, Deque<PendingBell>> pending = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

    ClassicBells(KafkaConnection kafka, HandOver handOver, BellReader reader) {
        this.consumer = new KafkaConsumer<>(kafka.properties().classicConsumer());
        this.handOver = handOver;
        this.reader = reader;
        // A poll brings half of what may be in flight at most, so this much must be free before it.
        this.room = kafka.settings().maxInFlight() / 2;
        consumer.subscribe(List.of(kafka.settings().bells()), this);
    }

    @Override
    public void turn() {
        settle();
        commitInBackground();
        if (isFull()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(inFlight() == 0 ? IDLE_POLL : BUSY_POLL)) {
            accept(record);
        }
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        PendingBell bell = reader.read(record);
        pending.computeIfAbsent(bell.partition(), unknown -> new ArrayDeque<>()).add(bell);
        if (!bell.isTaken()) {
            handOver.offer(bell);
        }
    }

    private void settle() {
        pending.forEach((partition, bells) -> {
            while (!bells.isEmpty() && bells.element().isTaken()) {
                next.put(partition, new OffsetAndMetadata(bells.remove().offset() + 1));
            }
        });
    }

    private void commitInBackground() {
        if (!next.isEmpty()) {
            consumer.commitAsync(Map.copyOf(next), (offsets, error) -> {
                if (error != null) {
                    LOG.log(System.Logger.Level.DEBUG, "Offsets were not committed; bells may be heard twice", error);
                    tryAgain(offsets);
                }
            });
            next.clear();
        }
    }

    // Else the last bells before a silence would count as unheard until the next one comes.
    private void tryAgain(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            if (consumer.assignment().contains(partition)) {
                next.putIfAbsent(partition, offset);
            }
        });
    }

    private boolean isFull() {
        return inFlight() > room;
    }

    private int inFlight() {
        return pending.values().stream().mapToInt(Deque::size).sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.log(System.Logger.Level.DEBUG, "Hearing {0}", partitions);
        if (isFull()) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settle();
        commitNow();
        forget(partitions);
    }

    /** Others have them already, and hear from the last commit on. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        LOG.log(System.Logger.Level.INFO, "Lost the place in the group; others hear {0} meanwhile", partitions);
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        handOver.retract(bell -> partitions.contains(bell.partition()));
        pending.keySet().removeAll(partitions);
        next.keySet().removeAll(partitions);
    }

    private void commitNow() {
        if (next.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(next), COMMIT);
            next.clear();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.log(System.Logger.Level.DEBUG, "Others have the partitions already; bells may be heard twice", e);
        } catch (KafkaException e) {
            LOG.log(System.Logger.Level.INFO, "Offsets were not committed; bells may be heard twice", e);
        }
    }

    @Override
    public void close() {
        settle();
        commitNow();
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
