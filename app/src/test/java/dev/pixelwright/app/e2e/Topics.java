package dev.pixelwright.app.e2e;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;

/** An installation's topics, looked at from outside. */
record Topics(String bootstrapServers, String prefix, String group) {

    /** As the configuration is told of them. */
    static Topics of(Map<String, String> environment) {
        return new Topics(
                environment.get("KAFKA_BOOTSTRAP_SERVERS"),
                environment.get("KAFKA_TOPIC_PREFIX"),
                environment.get("KAFKA_GROUP"));
    }

    /** Bells that the workers' share group has not done with. */
    long lag() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin
                    .listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
                    .partitionsToOffsetInfo(group)
                    .get()
                    .values()
                    .stream()
                    // A partition that nobody has read from yet has no entry.
                    .filter(Objects::nonNull)
                    .mapToLong(info -> info.lag().orElse(0L))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
