package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.decorate.Decorator;
import dev.pixelwright.core.decorate.WatchedCalls;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * All that one process shows of where time goes. A part of the service is shown by being handed in and used in its place. Spans
 * leave in the background, in batches; while no collector takes them they are lost, and the service goes on.
 */
public final class Traces implements AutoCloseable {

    private static final String SCOPE = "dev.pixelwright";
    private static final Duration SEND = Duration.ofSeconds(10);
    private static final Duration LAST_SEND = Duration.ofSeconds(3);

    private final SdkTracerProvider provider;
    private final OtelTracing tracing;
    private final Decorator calls;
    private final EngineSpans engines;

    private Traces(TraceSettings settings, SpanProcessor processor) {
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(described(settings))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sampleRatio())))
                .addSpanProcessor(processor)
                .build();
        this.tracing = new OtelTracing(provider.get(SCOPE));
        this.calls = new WatchedCalls(new CallSpans(tracing));
        this.engines = new EngineSpans(tracing);
    }

    /** Opens without waiting, whether or not a collector is there. */
    public static Traces open(TraceSettings settings) {
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(settings.address()).setTimeout(SEND);
        settings.headers().forEach(exporter::addHeader);
        return to(settings, BatchSpanProcessor.builder(exporter.build()).build());
    }

    static Traces to(TraceSettings settings, SpanProcessor processor) {
        return new Traces(settings, processor);
    }

    private static Attributes described(TraceSettings settings) {
        return Attributes.of(
                AttributeKey.stringKey("service.name"), settings.service(),
                AttributeKey.stringKey("service.version"), settings.version(),
                AttributeKey.stringKey("service.instance.id"), settings.instance());
    }

    /** What parts are given that show steps of their own. */
    public Tracing tracing() {
        return tracing;
    }

    /** A port of the outside, shown call by call. */
    public <T> T shown(Class<T> port, T behind) {
        return calls.decorated(port, behind);
    }

    /** The database, shown call by call; what is ordered there is kept with the place in the trace where that was. */
    public Database shown(Database ports) {
        return ports.decorated(this::caused);
    }

    private <T> T caused(Class<T> port, T behind) {
        return shown(port, behind instanceof Jobs jobs ? port.cast(new CausedJobs(jobs, tracing)) : behind);
    }

    /** The engine, shown by what it makes; one that makes several at once still does. */
    public ImageEngine shown(ImageEngine engine) {
        return engines.of(engine);
    }

    /** Sends what is still here, three seconds at most, and shows nothing more. */
    @Override
    public void close() {
        provider.shutdown().join(LAST_SEND.toMillis(), TimeUnit.MILLISECONDS);
    }
}
