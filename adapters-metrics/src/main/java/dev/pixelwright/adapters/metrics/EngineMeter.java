package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Times what the engine makes, by the format that comes out. What is made together is told as one, by the first of them. */
final class EngineMeter {

    private static final double[] SECONDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private final Histogram times;

    EngineMeter(PrometheusRegistry registry) {
        this.times = Histogram.builder()
                .name("engine_duration_seconds")
                .help("Making of pictures, from the first byte that is read to the last that is written.")
                .unit(Unit.SECONDS)
                .labelNames("format", "outcome")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    ImageEngine of(ImageEngine behind) {
        return behind instanceof SeriesEngine together ? new TimedSeries(together) : new Timed(behind);
    }

    private void took(long begin, Plan plan, boolean made) {
        String format = plan.encoding().format().map(ImageFormat::label).orElse("none");
        times.labelValues(format, made ? "ok" : "failed").observe(Unit.nanosToSeconds(System.nanoTime() - begin));
    }

    private class Timed implements ImageEngine {

        private final ImageEngine behind;

        Timed(ImageEngine behind) {
            this.behind = behind;
        }

        @Override
        public Capabilities capabilities() {
            return behind.capabilities();
        }

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor)
                throws IOException {
            long begin = System.nanoTime();
            boolean made = false;
            try {
                behind.render(source, plan, target, monitor);
                made = true;
            } catch (FailureException e) {
                // A file that is no picture says nothing about the engine.
                made = !CallTimes.isTrouble(e);
                throw e;
            } finally {
                took(begin, plan, made);
            }
        }
    }

    private final class TimedSeries extends Timed implements SeriesEngine {

        private final SeriesEngine behind;

        TimedSeries(SeriesEngine behind) {
            super(behind);
            this.behind = behind;
        }

        @Override
        public Set<ImageFormat> shares() {
            return behind.shares();
        }

        @Override
        public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
            long begin = System.nanoTime();
            boolean made = false;
            try {
                List<RenderOutcome> outcomes = behind.renderAll(source, orders);
                made = outcomes.stream()
                        .anyMatch(outcome ->
                                outcome.trouble().filter(CallTimes::isTrouble).isEmpty());
                return outcomes;
            } finally {
                took(begin, orders.get(0).plan(), made);
            }
        }
    }
}
