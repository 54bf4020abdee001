package dev.pixelwright.adapters.tracing;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Spans that are kept in memory, the first ended first. */
final class Kept implements AutoCloseable {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Traces traces;

    Kept(double ratio) {
        this.traces = Traces.to(settings(ratio), SimpleSpanProcessor.create(exporter));
    }

    static TraceSettings settings(double ratio) {
        return new TraceSettings(URI.create("http://localhost:4318"), Map.of(), ratio, "pictures", "1", "node-1");
    }

    Traces traces() {
        return traces;
    }

    List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    SpanData span(String name) {
        return spans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + spans()));
    }

    @Override
    public void close() {
        traces.close();
    }
}
