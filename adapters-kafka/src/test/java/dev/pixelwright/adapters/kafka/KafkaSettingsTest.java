package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.core.failure.FailureException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void valuesOfPropertiesShouldStayOutOfTheText() {
        KafkaSettings settings = SharedBroker.settings(
                "127.0.0.1:1", KafkaSettings.Consumer.AUTO, Map.of("sasl.jaas.config", "password=hidden"));
        assertThat(settings.toString()).contains("sasl.jaas.config").doesNotContain("hidden");
    }

    @Test
    void settingsOutOfBoundsShouldBeRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KafkaSettings.of(" "))
                .withMessageContaining("bootstrapServers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("two words", 8))
                .withMessageContaining("topicPrefix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("pictures", 0))
                .withMessageContaining("maxInFlight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicSettings.of(true, 0, 1))
                .withMessageContaining("partitions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicSettings.of(true, 1, 0))
                .withMessageContaining("replicationFactor");
    }

    @Test
    void propertiesShouldReachEveryClientAndNotOverridePromises() {
        ClientProperties properties = new ClientProperties(SharedBroker.settings(
                "127.0.0.1:1", KafkaSettings.Consumer.AUTO, Map.of("security.protocol", "SASL_SSL", "acks", "0")));
        assertThat(properties.bells())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("acks", "all");
        assertThat(properties.facts())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("acks", "all");
        assertThat(properties.admin()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(properties.shareConsumer()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(properties.classicConsumer()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(properties.follower()).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void theNewerGroupProtocolShouldNotBreakTheClassicGroup() {
        ClientProperties properties = new ClientProperties(SharedBroker.settings(
                "127.0.0.1:1", KafkaSettings.Consumer.CLASSIC, Map.of("group.protocol", "consumer")));
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties.classicConsumer())) {
            assertThat(consumer.subscription()).isEmpty();
        }
    }

    @Test
    void missingTopicsShouldBeNamedWhenTheyAreNotOursToMake() {
        KafkaSettings made = SharedBroker.settings(KafkaSettings.Consumer.AUTO);
        KafkaSettings settings = new KafkaSettings(
                made.bootstrapServers(),
                made.topicPrefix(),
                made.group(),
                made.consumer(),
                8,
                TopicSettings.of(false, 3, 1),
                Map.of());
        try (KafkaConnection kafka = KafkaConnection.open(settings)) {
            assertThat(kafka.awaitReady(Duration.ofSeconds(3))).isFalse();
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(kafka::ping)
                    .withMessageContaining(settings.bells());
        }
    }

    private static KafkaSettings named(String prefix, int maxInFlight) {
        return new KafkaSettings(
                "127.0.0.1:1",
                prefix,
                "workers",
                KafkaSettings.Consumer.AUTO,
                maxInFlight,
                TopicSettings.defaults(),
                Map.of());
    }
}
