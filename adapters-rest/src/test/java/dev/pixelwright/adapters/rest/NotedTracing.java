package dev.pixelwright.adapters.rest;

import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is told. */
final class NotedTracing implements Tracing {

    private final List<Noted> ended = new CopyOnWriteArrayList<>();

    /** The spans that are over, the first first. */
    List<Noted> ended() {
        return List.copyOf(ended);
    }

    @Override
    public Optional<TraceContext> current() {
        return Optional.empty();
    }

    @Override
    public Span begin(TraceStep step) {
        return new Noted(step);
    }

    /** What was said of a span. */
    final class Noted implements Span {

        final TraceStep step;
        final Map<String, String> notes = new ConcurrentHashMap<>();
        volatile String name;
        volatile String failed = "";

        Noted(TraceStep step) {
            this.step = step;
            this.name = step.name();
        }

        @Override
        public Scope enter() {
            return () -> {};
        }

        @Override
        public void rename(String better) {
            name = better;
        }

        @Override
        public void note(String key, String value) {
            notes.put(key, value);
        }

        @Override
        public void note(String key, long value) {
            notes.put(key, Long.toString(value));
        }

        @Override
        public void failed(String reason, boolean trouble) {
            failed = reason;
        }

        @Override
        public void end() {
            ended.add(this);
        }
    }
}
