package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaDomainEventsTest {

    @TempDir
    Path folder;

    @Test
    void publishedEventsShouldBeCloudEventsInOrder() throws Exception {
        KafkaSettings settings = SharedBroker.settings(KafkaSettings.Consumer.AUTO);
        Topic topic = new Topic(settings.bootstrapServers(), settings.events());
        topic.make();
        List<DomainEvent> events = List.of(
                SampleEvents.uploaded(), SampleEvents.created(), SampleEvents.completed(), SampleEvents.failed());
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            new KafkaDomainEvents(kafka, URI.create("https://pictures.example.org")).publish(events);
        }
        List<ConsumerRecord<byte[], byte[]>> records = topic.read(events.size());
        assertThat(records)
                .extracting(record -> Topic.text(record.key()))
                .containsExactlyElementsOf(
                        events.stream().map(event -> event.image().toString()).toList());
        List<CloudEvent> read = records.stream()
                .map(record -> new JsonFormat().deserialize(record.value()))
                .toList();
        assertThat(read)
                .extracting(CloudEvent::getId)
                .containsExactlyElementsOf(
                        events.stream().map(event -> Long.toString(event.id())).toList());
        assertThat(read)
                .extracting(CloudEvent::getType)
                .containsExactly("image.uploaded", "derivative.created", "job.completed", "job.failed");
        assertThat(read.get(0).getSource()).hasToString("https://pictures.example.org");
        assertThat(read.get(0).getTime().toInstant()).isEqualTo(events.get(0).at());
    }

    @Test
    void theDataShouldNameEverythingByDecimalTexts() throws Exception {
        DomainEvent failed = SampleEvents.failed();
        JsonNode record = new ObjectMapper()
                .readTree(new EventForm("events", KafkaDomainEvents.DEFAULT_SOURCE)
                        .record(failed)
                        .value());
        assertThat(record.path("specversion").asText()).isEqualTo("1.0");
        assertThat(record.path("source").asText()).isEqualTo("/pixelwright");
        assertThat(record.path("subject").asText()).isEqualTo("images/" + failed.image());
        JsonNode data = record.path("data");
        assertThat(data.path("owner_id").textValue()).isEqualTo(failed.owner().toString());
        assertThat(data.path("image_id").textValue()).isEqualTo(failed.image().toString());
        assertThat(data.path("job_id").textValue())
                .isEqualTo(failed.job().orElseThrow().toString());
        assertThat(data.has("derivative_id")).isFalse();
        assertThat(data.path("failure").path("code").textValue()).isEqualTo("ENGINE_FAILED");
        assertThat(data.path("failure").path("kind").textValue()).isEqualTo("internal");
    }

    @Test
    void anEventShouldSayWhereItsJobWasOrderedInATrace() {
        EventForm form = new EventForm("events", KafkaDomainEvents.DEFAULT_SOURCE);
        CloudEvent completed = new JsonFormat()
                .deserialize(form.record(SampleEvents.completed()).value());
        assertThat(completed.getExtension("traceparent")).isEqualTo(SampleEvents.CAUSE.traceparent());
        assertThat(completed.getExtension("tracestate"))
                .isEqualTo(SampleEvents.CAUSE.tracestate().orElseThrow());
        CloudEvent uploaded = new JsonFormat()
                .deserialize(form.record(SampleEvents.uploaded()).value());
        assertThat(uploaded.getExtensionNames()).isEmpty();
    }

    @Test
    void publishShouldFailWithinItsBoundWhileKafkaIsDownAndSucceedAfterItsReturn() throws Exception {
        KafkaBroker broker = KafkaBroker.start(folder);
        KafkaSettings settings =
                SharedBroker.settings(broker.bootstrapServers(), KafkaSettings.Consumer.AUTO, Map.of());
        List<DomainEvent> events = List.of(SampleEvents.uploaded(), SampleEvents.failed());
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            KafkaDomainEvents told = new KafkaDomainEvents(kafka);
            kafka.ping();
            KafkaConnection.reach(settings);
            broker.close();
            long begin = System.nanoTime();
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> told.publish(events))
                    .matches(e -> e.failure() instanceof QueueUnavailable);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(kafka::ping)
                    .matches(e -> e.failure() instanceof QueueUnavailable);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> KafkaConnection.reach(settings))
                    .matches(e -> e.failure() instanceof QueueUnavailable);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(18));
            broker = KafkaBroker.start(folder, broker.port());
            told.publish(events);
            kafka.ping();
        } finally {
            broker.close();
        }
    }
}
