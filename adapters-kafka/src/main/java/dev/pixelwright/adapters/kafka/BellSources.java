package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.config.ConfigResource;

/** Opens the kind of consumer that is asked for, or the better one that the brokers have, and says which. */
final class BellSources {

    private static final System.Logger LOG = System.getLogger(BellSources.class.getName());
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final KafkaConnection kafka;
    private final BellReader reader;

    BellSources(KafkaConnection kafka) {
        this.kafka = kafka;
        this.reader = new BellReader(new DeadLetters(kafka));
    }

    /** @throws FailureException with {@code QueueUnavailable} when the brokers cannot be asked */
    BellSource open(HandOver handOver) {
        boolean share = switch (kafka.settings().consumer()) {
            case SHARE -> true;
            case CLASSIC -> false;
            case AUTO -> hasShareGroups();
        };
        if (share) {
            startAtTheEarliest();
            LOG.log(
                    System.Logger.Level.INFO,
                    "Bells are heard by the share group {0}",
                    kafka.settings().group());
            return new ShareBells(kafka, handOver, reader);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Bells are heard by the classic group {0}",
                kafka.settings().classicGroup());
        return new ClassicBells(kafka, handOver, reader);
    }

    private boolean hasShareGroups() {
        Map<String, FinalizedVersionRange> features = KafkaFailures.await(
                        kafka.clients().admin().describeFeatures().featureMetadata(), BOUND)
                .finalizedFeatures();
        FinalizedVersionRange version = features.get("share.version");
        return version != null && version.maxVersionLevel() > 0;
    }

    // A share group begins with what comes after it; bells rung before its first hearer would be lost.
    private void startAtTheEarliest() {
        Admin admin = kafka.clients().admin();
        ConfigResource group =
                new ConfigResource(ConfigResource.Type.GROUP, kafka.settings().group());
        AlterConfigOp earliest =
                new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
        try {
            KafkaFailures.await(
                    admin.incrementalAlterConfigs(Map.of(group, List.of(earliest)))
                            .all(),
                    BOUND);
        } catch (FailureException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The group {0} could not be told to begin at the earliest bell ({1}); a new group begins at the latest",
                    kafka.settings().group(),
                    e.failure().message());
        }
    }
}
