package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pixelwright.adapters.kafka.KafkaConnection;
import dev.pixelwright.adapters.kafka.KafkaDomainEvents;
import dev.pixelwright.adapters.kafka.KafkaJobEvents;
import dev.pixelwright.adapters.kafka.KafkaJobQueue;
import dev.pixelwright.adapters.kafka.KafkaSettings;
import dev.pixelwright.adapters.kafka.TopicSettings;
import java.util.Map;
import java.util.Optional;

/**
 * {@code queue: {type: kafka}}: bells, wake-ups and events between any number of processes. What is left out is as the
 * adapter has it.
 */
public final class KafkaQueue implements QueueChoice {

    private final KafkaSettings settings;

    @JsonCreator
    KafkaQueue(
            @JsonProperty(value = "bootstrapServers", required = true) String bootstrapServers,
            @JsonProperty("topicPrefix") Optional<String> topicPrefix,
            @JsonProperty("group") Optional<String> group,
            @JsonProperty("consumer") Optional<KafkaSettings.Consumer> consumer,
            @JsonProperty("maxInFlight") Optional<Integer> maxInFlight,
            @JsonProperty("createTopics") Optional<Boolean> createTopics,
            @JsonProperty("partitions") Optional<Integer> partitions,
            @JsonProperty("replicationFactor") Optional<Integer> replicationFactor,
            @JsonProperty("properties") Optional<Map<String, String>> properties) {
        TopicSettings topics = TopicSettings.defaults();
        this.settings = Check.under(
                "queue",
                () -> new KafkaSettings(
                        bootstrapServers,
                        topicPrefix.orElse(KafkaSettings.DEFAULT_PREFIX),
                        group.orElse(KafkaSettings.DEFAULT_GROUP),
                        consumer.orElse(KafkaSettings.Consumer.AUTO),
                        maxInFlight.orElse(KafkaSettings.DEFAULT_IN_FLIGHT),
                        TopicSettings.of(
                                createTopics.orElse(topics.create()),
                                partitions.orElse(topics.partitions()),
                                replicationFactor.orElse(topics.replicationFactor())),
                        properties.orElse(Map.of())));
    }

    /** The same as the adapter knows it. */
    public KafkaSettings toSettings() {
        return settings;
    }

    @Override
    public OpenQueue open(Premises premises) {
        KafkaConnection kafka = KafkaConnection.open(settings);
        KafkaJobEvents events = new KafkaJobEvents(kafka, premises.ids());
        KafkaJobQueue bells = new KafkaJobQueue(kafka, premises.tracing());
        return new OpenQueue(bells, events, new KafkaDomainEvents(kafka), kafka::ping, () -> {
            events.close();
            kafka.close();
        });
    }

    @Override
    public String place() {
        return "Kafka at " + settings.bootstrapServers();
    }

    @Override
    public void reach() {
        KafkaConnection.reach(settings);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Without the values of the properties, which may be secrets. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
