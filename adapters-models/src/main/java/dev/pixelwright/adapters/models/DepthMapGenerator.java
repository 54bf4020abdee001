package dev.pixelwright.adapters.models;

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

/** Makes models here, over the depth that a source knows: every format and option, and nobody elsewhere is asked. */
abstract class DepthMapGenerator implements ModelGenerator {

    private final GeneratorProfile profile;
    private final DepthModelling modelling;

    DepthMapGenerator(String name, String description, DepthSource source) {
        this.profile = new GeneratorProfile(
                name,
                description,
                /* remote= */ false,
                EnumSet.allOf(ModelFormat.class),
                ModelOrder.MAX_FACES,
                EnumSet.allOf(ModelOption.class));
        this.modelling = new DepthModelling(source);
    }

    @Override
    public final GeneratorProfile profile() {
        return profile;
    }

    @Override
    public final Optional<GeneratorUnavailable> pause() {
        return Optional.empty();
    }

    @Override
    public final ModelTicket submit(ModelTask task) {
        return ModelTicket.NONE;
    }

    @Override
    public final ModelOutcome follow(ModelTask task, ModelTicket ticket, ModelTarget target, ModelMonitor monitor)
            throws IOException {
        return modelling.make(task, target, monitor);
    }

    @Override
    public final void cancel(ModelTicket ticket) {
        // Nothing was asked for elsewhere; what is made here is stopped by its monitor.
    }
}
