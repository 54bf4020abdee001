package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;

/** Tells OpenTelemetry. What a thread logs while it is in a span has the trace's id in its context, under {@link OtelSpan#KEY}. */
final class OtelTracing implements Tracing {

    private final Tracer tracer;

    OtelTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Optional<TraceContext> current() {
        return Headers.place(Context.current());
    }

    /** Whether this thread is in a span; less work than to ask which. */
    boolean isWithin() {
        return io.opentelemetry.api.trace.Span.current().getSpanContext().isValid();
    }

    @Override
    public Tracing.Span begin(TraceStep step) {
        Context parent = step.cause().map(Headers::context).orElseGet(Context::current);
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder(step.name())
                .setParent(parent)
                .setSpanKind(kind(step.kind()))
                .startSpan();
        return new OtelSpan(span, parent.with(span));
    }

    private static SpanKind kind(TraceStep.Kind kind) {
        return switch (kind) {
            case INTERNAL -> SpanKind.INTERNAL;
            case SERVER -> SpanKind.SERVER;
            case CLIENT -> SpanKind.CLIENT;
            case PRODUCER -> SpanKind.PRODUCER;
            case CONSUMER -> SpanKind.CONSUMER;
        };
    }
}
