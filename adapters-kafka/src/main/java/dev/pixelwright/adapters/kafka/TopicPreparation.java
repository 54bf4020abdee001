package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, or says which are. */
final class TopicPreparation {

    private static final System.Logger LOG = System.getLogger(TopicPreparation.class.getName());
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration WAKE_UPS_KEPT = Duration.ofMinutes(10);
    // Retention removes whole segments only, so one must not grow for the seven days that are usual.
    private static final Duration WAKE_UPS_SEGMENT = Duration.ofMinutes(5);

    private final KafkaSettings settings;

    TopicPreparation(KafkaSettings settings) {
        this.settings = settings;
    }

    /** @throws FailureException with {@code QueueUnavailable}, naming topics that are missing and not ours to make */
    void run(Admin admin) {
        Set<String> there = KafkaFailures.await(admin.listTopics().names(), BOUND);
        List<NewTopic> missing =
                wanted().stream().filter(topic -> !there.contains(topic.name())).toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> names = missing.stream().map(NewTopic::name).toList();
        if (!settings.topics().create()) {
            throw new QueueUnavailable("topics are missing: " + String.join(", ", names)).toException();
        }
        admin.createTopics(missing, new CreateTopicsOptions().timeoutMs((int) BOUND.toMillis()))
                .values()
                .values()
                .forEach(TopicPreparation::awaitCreation);
        LOG.log(System.Logger.Level.INFO, "Made the topics {0}", String.join(", ", names));
    }

    private static void awaitCreation(KafkaFuture<Void> creation) {
        try {
            KafkaFailures.await(creation, BOUND);
        } catch (FailureException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.log(System.Logger.Level.DEBUG, "Another node has just made the same topic");
        }
    }

    private List<NewTopic> wanted() {
        TopicSettings topics = settings.topics();
        return List.of(
                topic(settings.bells(), topics.partitions(), topics.bellsKept(), Map.of()),
                topic(settings.deadBells(), 1, topics.deadKept(), Map.of()),
                topic(
                        settings.wakeUps(),
                        1,
                        WAKE_UPS_KEPT,
                        Map.of(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(WAKE_UPS_SEGMENT.toMillis()))),
                topic(settings.events(), topics.partitions(), topics.eventsKept(), Map.of()));
    }

    private NewTopic topic(String name, int partitions, Duration kept, Map<String, String> more) {
        int replicas = settings.topics().replicationFactor();
        Optional<Short> factor =
                replicas == TopicSettings.BROKERS_CHOICE ? Optional.empty() : Optional.of((short) replicas);
        Map<String, String> config = new HashMap<>(more);
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()));
        return new NewTopic(name, Optional.of(partitions), factor).configs(config);
    }
}
