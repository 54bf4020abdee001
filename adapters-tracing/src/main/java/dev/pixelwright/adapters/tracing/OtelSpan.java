package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.port.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.slf4j.MDC;

/** A span of OpenTelemetry, and the context that threads in it have. */
record OtelSpan(Span span, Context context) implements Tracing.Span {

    /** The key of the logging context that has the trace's id. */
    static final String KEY = "trace_id";

    private static final String ERROR = "error.type";

    @Override
    @SuppressWarnings("MustBeClosedChecker") // Whoever enters also leaves.
    public Tracing.Scope enter() {
        Scope scope = context.makeCurrent();
        String before = MDC.get(KEY);
        MDC.put(KEY, span.getSpanContext().getTraceId());
        return () -> {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
            scope.close();
        };
    }

    @Override
    public void rename(String name) {
        span.updateName(name);
    }

    @Override
    public void note(String key, String value) {
        span.setAttribute(key, value);
    }

    @Override
    public void note(String key, long value) {
        span.setAttribute(key, value);
    }

    @Override
    public void failed(String reason, boolean trouble) {
        span.setAttribute(ERROR, reason);
        if (trouble) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public void end() {
        span.end();
    }
}
