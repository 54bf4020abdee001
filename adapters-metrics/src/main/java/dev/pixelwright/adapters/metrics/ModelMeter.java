package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.util.Optional;

/** Times how models are made, by generator. Of one that is made elsewhere it is the time that this process waited for it. */
final class ModelMeter {

    private static final double[] SECONDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600};

    private final Histogram times;

    ModelMeter(PrometheusRegistry registry) {
        this.times = Histogram.builder()
                .name("model_generation_duration_seconds")
                .help("Making of 3D models, or waiting for those that are made elsewhere.")
                .unit(Unit.SECONDS)
                .labelNames("generator", "outcome")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    ModelGenerator of(ModelGenerator behind) {
        return new Timed(behind);
    }

    private final class Timed implements ModelGenerator {

        private final ModelGenerator behind;

        Timed(ModelGenerator behind) {
            this.behind = behind;
        }

        @Override
        public GeneratorProfile profile() {
            return behind.profile();
        }

        @Override
        public Optional<GeneratorUnavailable> obstacle() {
            return behind.obstacle();
        }

        @Override
        public Optional<GeneratorUnavailable> pause() {
            return behind.pause();
        }

        @Override
        public ModelTicket submit(ModelTask task) throws IOException {
            return behind.submit(task);
        }

        @Override
        public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
                throws IOException {
            long begin = System.nanoTime();
            String outcome = "failed";
            try {
                ModelOutcome made = behind.follow(task, ticket, target, monitor);
                outcome = "ok";
                return made;
            } catch (FailureException e) {
                outcome = e.failure().kind().isTrouble() ? "failed" : "refused";
                throw e;
            } finally {
                times.labelValues(behind.profile().name(), outcome)
                        .observe(Unit.nanosToSeconds(System.nanoTime() - begin));
            }
        }

        @Override
        public void cancel(ModelTicket ticket) {
            behind.cancel(ticket);
        }
    }
}
