package dev.pixelwright.adapters.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What each client is told: our advice, over it the operator's properties, over them what our promises rest on. */
final class ClientProperties {

    private final KafkaSettings settings;

    ClientProperties(KafkaSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> admin() {
        return merged(
                Map.of(
                        CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000),
                Map.of());
    }

    /** For what may be lost but never waited for: no send blocks, not even for want of the topic's metadata. */
    Map<String, Object> bells() {
        return producer(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0), 30_000);
    }

    /** For what is waited for and must not be lost. */
    Map<String, Object> facts() {
        return producer(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000), 8_000);
    }

    private Map<String, Object> producer(Map<String, Object> fixed, int deliveryMillis) {
        Map<String, Object> sure = new HashMap<>(fixed);
        sure.put(ProducerConfig.ACKS_CONFIG, "all");
        sure.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        sure.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        sure.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        Map<String, Object> advice = new HashMap<>();
        advice.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        // With more in flight, a partition that has just got its leader may refuse the first batches and take the third
        // as this producer's first. The first ones are then out of order at every try, until they expire.
        advice.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        advice.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        advice.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
        advice.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // A producer forgets the metadata of a topic that is idle, and the first ring after a quiet time would be lost.
        advice.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, 7L * 24 * 3_600 * 1_000);
        return merged(advice, sure);
    }

    Map<String, Object> shareConsumer() {
        return consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                settings.group(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.maxInFlight(),
                ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG,
                "explicit",
                ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG,
                "record_limit"));
    }

    /**
     * A member that dies, or leaves before it has heard its own name, holds up its group until its session ends: ten seconds
     * and not Kafka's 45. Its polling waits for no work, so one that has not polled for half a minute is dead.
     */
    Map<String, Object> classicConsumer() {
        Map<String, Object> advice = Map.of(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 30_000);
        return consumer(
                advice,
                Map.of(
                        // The newer protocol leaves sessions to the brokers, and refuses what is advised above.
                        ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                        "classic",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        settings.classicGroup(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        Math.max(1, settings.maxInFlight() / 2)));
    }

    /** One that belongs to no group and reads from the end. */
    Map<String, Object> follower() {
        return consumer(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
    }

    private Map<String, Object> consumer(Map<String, Object> fixed) {
        return consumer(Map.of(), fixed);
    }

    private Map<String, Object> consumer(Map<String, Object> own, Map<String, Object> fixed) {
        Map<String, Object> advice = new HashMap<>(own);
        advice.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        Map<String, Object> sure = new HashMap<>(fixed);
        sure.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        sure.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return merged(advice, sure);
    }

    private Map<String, Object> merged(Map<String, Object> advice, Map<String, Object> sure) {
        Map<String, Object> all = new HashMap<>(advice);
        all.putAll(settings.properties());
        all.putAll(sure);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return all;
    }
}
