package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads records as bells; those that are none become dead letters. */
final class BellReader {

    private final DeadLetters deadLetters;

    BellReader(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    PendingBell read(ConsumerRecord<byte[], byte[]> record) {
        return new PendingBell(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                job(record),
                BellTrace.read(record.headers()));
    }

    private Optional<JobId> job(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(BellForm.read(record.value()));
        } catch (BellForm.Unreadable e) {
            deadLetters.keep(record, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
