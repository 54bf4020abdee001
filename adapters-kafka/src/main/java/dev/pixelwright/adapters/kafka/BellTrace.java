package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a bell, which travels in the headers {@code traceparent} and {@code tracestate} of its record, as W3C Trace Context
 * writes them: beside the value, so that the form of that stays as it is for everybody else.
 */
final class BellTrace {

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    private final Tracing tracing;
    private final String topic;

    BellTrace(Tracing tracing, String topic) {
        this.tracing = tracing;
        this.topic = topic;
    }

    /** Sends {@code bell} as a step of the trace that the thread is in; outside of one nobody is told. */
    void send(ProducerRecord<byte[], byte[]> bell, Consumer<ProducerRecord<byte[], byte[]>> sending) {
        if (tracing.current().isEmpty()) {
            sending.accept(bell);
            return;
        }
        Tracing.Span span = begin("send", TraceStep.Kind.PRODUCER, Optional.empty());
        Tracing.Scope here = span.enter();
        try {
            tracing.current().ifPresent(place -> write(place, bell.headers()));
            sending.accept(bell);
        } finally {
            here.leave();
            span.end();
        }
    }

    /** Has {@code listener} hear {@code bell} as a step of the trace in which it was rung; outside of one nobody is told. */
    void hear(PendingBell bell, Consumer<JobId> listener) {
        if (bell.cause().isEmpty()) {
            bell.job().ifPresent(listener);
            return;
        }
        Tracing.Span span = begin("process", TraceStep.Kind.CONSUMER, bell.cause());
        span.note(
                "messaging.destination.partition.id",
                Integer.toString(bell.partition().partition()));
        span.note("messaging.kafka.offset", bell.offset());
        Tracing.Scope here = span.enter();
        try {
            bell.job().ifPresent(listener);
        } finally {
            here.leave();
            span.end();
        }
    }

    // Names and keys are those of OpenTelemetry's conventions for messages.
    private Tracing.Span begin(String operation, TraceStep.Kind kind, Optional<TraceContext> cause) {
        Tracing.Span span = tracing.begin(new TraceStep(operation + " " + topic, kind, cause));
        span.note("messaging.system", "kafka");
        span.note("messaging.operation.type", operation);
        span.note("messaging.operation.name", operation);
        span.note("messaging.destination.name", topic);
        return span;
    }

    private static void write(TraceContext place, Headers headers) {
        headers.add(PARENT, place.traceparent().getBytes(StandardCharsets.US_ASCII));
        place.tracestate().ifPresent(state -> headers.add(STATE, state.getBytes(StandardCharsets.US_ASCII)));
    }

    /** What the headers say of the trace; what is not valid there is as if it were not. */
    static Optional<TraceContext> read(Headers headers) {
        List<String> parents = texts(headers.headers(PARENT));
        return parents.size() == 1
                ? TraceContext.parse(parents.get(0), texts(headers.headers(STATE)))
                : Optional.empty();
    }

    private static List<String> texts(Iterable<Header> headers) {
        List<String> texts = new ArrayList<>();
        for (Header header : headers) {
            byte @Nullable [] value = header.value();
            texts.add(value == null ? "" : new String(value, StandardCharsets.ISO_8859_1));
        }
        return texts;
    }
}
