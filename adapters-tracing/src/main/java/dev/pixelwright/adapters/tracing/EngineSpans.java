package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceStep;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Shows what the engine makes, and by which engine; what is made together is one step. Outside of a trace nothing is shown. */
final class EngineSpans {

    private static final String NAME = "engine render";
    private static final String FORMAT = "pixelwright.format";

    private final OtelTracing tracing;

    EngineSpans(OtelTracing tracing) {
        this.tracing = tracing;
    }

    ImageEngine of(ImageEngine behind) {
        return behind instanceof SeriesEngine together ? new ShownSeries(together) : new Shown(behind);
    }

    private Tracing.Span begin(Plan plan) {
        // To whoever waits here, the process that draws is somebody else.
        Tracing.Span span = tracing.begin(TraceStep.of(NAME, TraceStep.Kind.CLIENT));
        span.note(FORMAT, plan.encoding().format().map(ImageFormat::label).orElse("none"));
        return span;
    }

    private class Shown implements ImageEngine {

        private final ImageEngine behind;

        Shown(ImageEngine behind) {
            this.behind = behind;
        }

        @Override
        public Capabilities capabilities() {
            return behind.capabilities();
        }

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor)
                throws IOException {
            if (!tracing.isWithin()) {
                behind.render(source, plan, target, monitor);
                return;
            }
            Tracing.Span span = begin(plan);
            Tracing.Scope here = span.enter();
            try {
                behind.render(source, plan, target, monitor);
            } catch (IOException | RuntimeException e) {
                CallSpans.failed(span, e);
                throw e;
            } finally {
                here.leave();
                span.end();
            }
        }
    }

    private final class ShownSeries extends Shown implements SeriesEngine {

        private final SeriesEngine behind;

        ShownSeries(SeriesEngine behind) {
            super(behind);
            this.behind = behind;
        }

        @Override
        public Set<ImageFormat> shares() {
            return behind.shares();
        }

        @Override
        public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
            if (!tracing.isWithin()) {
                return behind.renderAll(source, orders);
            }
            Tracing.Span span = begin(orders.get(0).plan());
            span.note("pixelwright.results", orders.size());
            Tracing.Scope here = span.enter();
            try {
                List<RenderOutcome> outcomes = behind.renderAll(source, orders);
                outcomes.stream()
                        .flatMap(outcome -> outcome.trouble().stream())
                        .findFirst()
                        .ifPresent(trouble -> CallSpans.failed(span, trouble));
                return outcomes;
            } catch (RuntimeException e) {
                CallSpans.failed(span, e);
                throw e;
            } finally {
                here.leave();
                span.end();
            }
        }
    }
}
