package dev.pixelwright.app.service;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import dev.pixelwright.adapters.models.fal.FalGenerator;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.port.ModelGenerator;
import java.util.List;
import java.util.Optional;

/** Shows whether this process calls fal.ai, or leaves it alone because it has failed: health to people, a figure to operators. */
final class BreakerWatch {

    private static final String FIGURE = "pixelwright.models.fal.breaker";

    private final FalGenerator fal;

    private BreakerWatch(FalGenerator fal) {
        this.fal = fal;
    }

    /** Empty where nobody calls fal.ai. */
    static Optional<BreakerWatch> on(List<ModelGenerator> generators) {
        return generators.stream()
                .filter(FalGenerator.class::isInstance)
                .map(FalGenerator.class::cast)
                .findFirst()
                .map(BreakerWatch::new);
    }

    /** Down while fal.ai is left alone. Everything else goes on then, so that a balancer need not know. */
    Component component() {
        return new Component(FalGenerator.NAME, false, this::check);
    }

    private void check() {
        Optional<GeneratorUnavailable> obstacle = fal.obstacle();
        if (obstacle.isPresent()) {
            throw obstacle.get().toException();
        }
    }

    /** Tells {@code metrics}: 0 while it is called, 1 while one call is let out to see, 2 while it is left alone. */
    void tell(MetricRegistry metrics) {
        metrics.register(FIGURE, (Gauge<Integer>) this::figure);
    }

    private int figure() {
        return switch (fal.breaker()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }
}
