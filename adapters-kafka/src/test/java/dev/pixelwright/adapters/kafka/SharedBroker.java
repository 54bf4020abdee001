package dev.pixelwright.adapters.kafka;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** One broker for all tests that do not stop it; each test has topics and a group of its own. */
final class SharedBroker {

    private static final KafkaBroker BROKER = start();

    private SharedBroker() {}

    static String bootstrapServers() {
        return BROKER.bootstrapServers();
    }

    /** Settings with names that nobody else has. */
    static KafkaSettings settings(KafkaSettings.Consumer consumer) {
        return settings(bootstrapServers(), consumer, Map.of());
    }

    static KafkaSettings settings(String servers, KafkaSettings.Consumer consumer, Map<String, String> properties) {
        String name = "test-" + Samples.number();
        return new KafkaSettings(
                servers, name, name + "-workers", consumer, 8, TopicSettings.of(true, 3, 1), properties);
    }

    /** A connection whose topics are there. */
    static KafkaConnection connect(KafkaSettings settings) {
        KafkaConnection connection = KafkaConnection.open(settings);
        if (!connection.awaitReady(Duration.ofSeconds(30))) {
            throw new AssertionError("Kafka was not ready within 30 s");
        }
        return connection;
    }

    private static KafkaBroker start() {
        try {
            Path folder = Files.createTempDirectory("pixelwright-kafka");
            KafkaBroker broker = KafkaBroker.start(folder);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                broker.close();
                                delete(folder);
                            },
                            "shared-broker"));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
