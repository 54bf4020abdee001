package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.trace.TraceContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in traces as OpenTelemetry has them, and as core does: what they have in common is the text of two headers. */
final class Headers {

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> READER = new Reader();
    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    private Headers() {}

    /** Empty where there is none in {@code context}. */
    static Optional<TraceContext> place(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(context, headers, (into, key, value) -> headers.put(key, value));
        return Optional.ofNullable(headers.get(PARENT))
                .flatMap(parent -> TraceContext.parse(
                        parent, Optional.ofNullable(headers.get(STATE)).stream().toList()));
    }

    /** A context with nothing else in it. */
    static Context context(TraceContext place) {
        Map<String, String> headers = new HashMap<>(Map.of(PARENT, place.traceparent()));
        place.tracestate().ifPresent(state -> headers.put(STATE, state));
        return W3C.extract(Context.root(), headers, READER);
    }

    private static final class Reader implements TextMapGetter<Map<String, String>> {

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String key) {
            return headers == null ? null : headers.get(key);
        }
    }
}
