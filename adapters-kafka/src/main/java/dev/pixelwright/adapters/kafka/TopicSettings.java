package dev.pixelwright.adapters.kafka;

import java.time.Duration;

/**
 * How topics are made where they are missing.
 *
 * @param create whether we may make them; otherwise they must be there, and a missing one is named in the log and by
 *     {@link KafkaConnection#ping()}
 * @param partitions of the topics for bells and events, 1 to 1000; those for wake-ups and dead letters have one
 * @param replicationFactor 1 to 100, or {@link #BROKERS_CHOICE}
 * @param bellsKept how long bells stay, a minute or more; a bell is worthless once its job has ended
 * @param eventsKept how long events stay for those who read them, a minute or more
 * @param deadKept how long unreadable records stay for a person to look at, a minute or more
 */
public record TopicSettings(
        boolean create,
        int partitions,
        int replicationFactor,
        Duration bellsKept,
        Duration eventsKept,
        Duration deadKept) {

    /** Leaves the replication factor to the brokers' own {@code default.replication.factor}. */
    public static final int BROKERS_CHOICE = -1;

    private static final int MOST_PARTITIONS = 1_000;
    private static final int MOST_REPLICAS = 100;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a component is out of its bounds */
    public TopicSettings {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new IllegalArgumentException("partitions must be 1 to " + MOST_PARTITIONS + ", not " + partitions);
        }
        if (replicationFactor != BROKERS_CHOICE && (replicationFactor < 1 || replicationFactor > MOST_REPLICAS)) {
            throw new IllegalArgumentException("replicationFactor must be 1 to " + MOST_REPLICAS + ", or "
                    + BROKERS_CHOICE + " for the brokers' choice, not " + replicationFactor);
        }
        check("bellsKept", bellsKept);
        check("eventsKept", eventsKept);
        check("deadKept", deadKept);
    }

    /** Made when missing: six partitions, the brokers' replication; bells for a day, events a week, dead letters two. */
    public static TopicSettings defaults() {
        return of(true, 6, BROKERS_CHOICE);
    }

    /** With the default retentions. */
    public static TopicSettings of(boolean create, int partitions, int replicationFactor) {
        return new TopicSettings(
                create, partitions, replicationFactor, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14));
    }

    private static void check(String name, Duration kept) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(name + " must be at least " + SHORTEST + ", not " + kept);
        }
    }
}
