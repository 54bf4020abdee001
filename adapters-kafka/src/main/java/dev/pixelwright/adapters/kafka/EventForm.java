package dev.pixelwright.adapters.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.trace.TraceContext;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The record of an event: a CloudEvent 1.0 in structured mode, so that the value alone says everything to whoever reads it,
 * whether or not they see headers. Key is the image's id, so that the events of one image are in one partition.
 */
final class EventForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final byte[] CONTENT_TYPE =
            (JsonFormat.CONTENT_TYPE + "; charset=utf-8").getBytes(StandardCharsets.UTF_8);

    private final String topic;
    private final URI source;

    EventForm(String topic, URI source) {
        this.topic = topic;
        this.source = source;
    }

    ProducerRecord<byte[], byte[]> record(DomainEvent event) {
        byte[] key = event.image().toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, FORMAT.serialize(cloudEvent(event)));
        record.headers().add("content-type", CONTENT_TYPE);
        return record;
    }

    private CloudEvent cloudEvent(DomainEvent event) {
        CloudEventBuilder told = CloudEventBuilder.v1()
                .withId(Long.toString(event.id()))
                .withSource(source)
                .withType(event.type().label())
                .withSubject("images/" + event.image())
                .withTime(event.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(data(event)));
        event.cause().ifPresent(cause -> trace(told, cause));
        return told.build();
    }

    // As the extension for distributed tracing has it.
    private static void trace(CloudEventBuilder told, TraceContext cause) {
        told.withExtension("traceparent", cause.traceparent());
        cause.tracestate().ifPresent(state -> told.withExtension("tracestate", state));
    }

    // Ids are texts: they have 64 bits, and many JSON readers keep 53 of a number.
    private static ObjectNode data(DomainEvent event) {
        ObjectNode data = JSON.createObjectNode()
                .put("owner_id", event.owner().toString())
                .put("image_id", event.image().toString());
        event.job().ifPresent(job -> data.put("job_id", job.toString()));
        event.derivative().ifPresent(derivative -> data.put("derivative_id", derivative.toString()));
        event.failure().ifPresent(failure -> data.set("failure", failure(failure)));
        return data;
    }

    private static ObjectNode failure(Failure failure) {
        return JSON.createObjectNode()
                .put("kind", failure.kind().name().toLowerCase(Locale.ROOT))
                .put("code", failure.code())
                .put("message", failure.message());
    }
}
