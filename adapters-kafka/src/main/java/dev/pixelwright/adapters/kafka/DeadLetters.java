package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Where records go that nobody can read, with the reason and their origin in headers, so that they block nothing. */
final class DeadLetters {

    private static final System.Logger LOG = System.getLogger(DeadLetters.class.getName());
    private static final Duration BOUND = Duration.ofSeconds(10);
    // A topic takes 1 MiB with the record's own overhead unless somebody has said otherwise.
    private static final int MOST_BYTES = 1_000_000;

    private final KafkaConnection kafka;

    DeadLetters(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** Keeps {@code record}; when Kafka refuses that too, the log says where the original lies until its topic forgets it. */
    void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        LOG.log(System.Logger.Level.WARNING, "The record at {0} is no bell: {1}", place, reason);
        try {
            KafkaFailures.await(kafka.clients().facts().send(letter(record, reason)), BOUND);
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.ERROR, "The record at " + place + " is passed over; it lies only there", e);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, String reason) {
        byte @Nullable [] value = record.value();
        boolean tooLarge = value != null && value.length > MOST_BYTES;
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                kafka.settings().deadBells(),
                null,
                cut(record.key(), BellForm.MOST_BYTES),
                tooLarge ? Arrays.copyOf(value, MOST_BYTES) : value);
        header(letter, "reason", reason);
        header(letter, "original-topic", record.topic());
        header(letter, "original-partition", record.partition());
        header(letter, "original-offset", record.offset());
        header(letter, "original-timestamp", record.timestamp());
        if (tooLarge) {
            header(letter, "original-bytes", value.length);
        }
        return letter;
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, Object value) {
        letter.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
