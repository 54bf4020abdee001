package dev.pixelwright.adapters.models;

import dev.pixelwright.adapters.models.relief.ReliefDepth;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOption;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Reliefs, made here with nothing to install: the depth is guessed by {@link ReliefDepth} and not measured, and its
 * description says so. A heap of 150 MB is enough for the largest picture and model.
 */
public final class ReliefGenerator implements ModelGenerator {

    private static final GeneratorProfile PROFILE = new GeneratorProfile(
            ModelOrder.DEFAULT_GENERATOR,
            "A relief, not a measured shape: depth is guessed from brightness, sharpness, colour and height in the picture.",
            /* remote= */ false,
            EnumSet.allOf(ModelFormat.class),
            ModelOrder.MAX_FACES,
            EnumSet.allOf(ModelOption.class));

    private final DepthModelling modelling = new DepthModelling((pixels, beat) -> ReliefDepth.of(pixels));

    @Override
    public GeneratorProfile profile() {
        return PROFILE;
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        return Optional.empty();
    }

    @Override
    public Optional<GeneratorUnavailable> pause() {
        return Optional.empty();
    }

    @Override
    public ModelTicket submit(ModelTask task) {
        return ModelTicket.NONE;
    }

    @Override
    public ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        return modelling.make(task, target, monitor);
    }

    @Override
    public void cancel(ModelTicket ticket) {
        // Nothing was asked for elsewhere; what is made here is stopped by its monitor.
    }
}
