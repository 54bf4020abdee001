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

/**
 * Models over the depth that a trained network estimates here, where there is one. Depth of one picture has no unit: it is
 * known what is nearer and by how much more, and not how many metres that are.
 */
public final class DepthGenerator implements ModelGenerator {

    public static final String NAME = "depth";

    private static final GeneratorProfile PROFILE = new GeneratorProfile(
            NAME,
            "The front of what the picture shows, over depth that a trained network estimates here; its scale is chosen, not measured.",
            /* remote= */ false,
            EnumSet.allOf(ModelFormat.class),
            ModelOrder.MAX_FACES,
            EnumSet.allOf(ModelOption.class));

    private final DepthModelling modelling;
    private final Optional<GeneratorUnavailable> obstacle;

    private DepthGenerator(DepthSource source, Optional<GeneratorUnavailable> obstacle) {
        this.modelling = new DepthModelling(source);
        this.obstacle = obstacle;
    }

    /** One that works with this network. */
    public static DepthGenerator over(DepthSource network) {
        return new DepthGenerator(network, Optional.empty());
    }

    /** One that cannot be used here, and says why. */
    public static DepthGenerator without(GeneratorUnavailable network) {
        DepthSource nobody = (pixels, beat) -> {
            throw network.toException();
        };
        return new DepthGenerator(nobody, Optional.of(network));
    }

    @Override
    public GeneratorProfile profile() {
        return PROFILE;
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        return obstacle;
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
