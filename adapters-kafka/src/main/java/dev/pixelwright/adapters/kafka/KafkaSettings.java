package dev.pixelwright.adapters.kafka;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where Kafka is, and what of it is ours.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param topicPrefix begins the names of our topics; 1 to 200 letters, digits, dots, dashes and underscores
 * @param group the workers' share group; their classic group has {@code -classic} behind it, because one name cannot be
 *     both; same characters as the prefix
 * @param consumer how bells are heard
 * @param maxInFlight bells that one listener may hold without having taken them, 1 to 1000
 * @param topics how missing topics are made
 * @param properties handed on to every Kafka client: SASL, TLS and what else it knows; what our promises rest on
 *     ({@code acks}, {@code group.id}, offsets) cannot be changed by them
 */
public record KafkaSettings(
        String bootstrapServers,
        String topicPrefix,
        String group,
        Consumer consumer,
        int maxInFlight,
        TopicSettings topics,
        Map<String, String> properties) {

    /** How bells are heard. */
    public enum Consumer {
        /** By a share group where the brokers have them, else by a classic group. */
        AUTO,
        /** By a share group (KIP-932): bells go to whoever is free, acknowledged one by one. */
        SHARE,
        /** By a consumer group: each partition has one hearer. */
        CLASSIC
    }

    /** Prefix of the topics, unless said otherwise. */
    public static final String DEFAULT_PREFIX = "pixelwright";

    /** The workers' group, unless said otherwise. */
    public static final String DEFAULT_GROUP = "pixelwright-workers";

    /** Few, so that bells lie with whoever is free and not behind somebody's long job. */
    public static final int DEFAULT_IN_FLIGHT = 8;

    private static final int MOST_IN_FLIGHT = 1_000;
    // Kafka allows 249 characters in a topic's name; ours come after the prefix.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    /** @throws IllegalArgumentException when a component is out of its bounds */
    public KafkaSettings {
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(topics, "topics");
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers must name at least one host:port");
        }
        checkName("topicPrefix", topicPrefix);
        checkName("group", group);
        if (maxInFlight < 1 || maxInFlight > MOST_IN_FLIGHT) {
            throw new IllegalArgumentException("maxInFlight must be 1 to " + MOST_IN_FLIGHT + ", not " + maxInFlight);
        }
        properties = Map.copyOf(properties);
    }

    /** Everything at its default. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(
                bootstrapServers,
                DEFAULT_PREFIX,
                DEFAULT_GROUP,
                Consumer.AUTO,
                DEFAULT_IN_FLIGHT,
                TopicSettings.defaults(),
                Map.of());
    }

    String bells() {
        return topicPrefix + ".jobs";
    }

    String deadBells() {
        return topicPrefix + ".jobs.dead";
    }

    String wakeUps() {
        return topicPrefix + ".wakeups";
    }

    String events() {
        return topicPrefix + ".events";
    }

    String classicGroup() {
        return group + "-classic";
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 200 letters, digits, dots, dashes or underscores, not \"" + name + '"');
        }
    }

    /** With the names of the properties only, because their values may be secrets. */
    @Override
    public String toString() {
        return bootstrapServers + ", topics " + topicPrefix + ".*, group " + group + ", consumer " + consumer
                + ", at most " + maxInFlight + " in flight, properties " + new TreeSet<>(properties.keySet());
    }
}
