package dev.pixelwright.adapters.models;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import java.util.Optional;

/**
 * Models over the depth that a trained network estimates here, where there is one. Depth of one picture has no unit: it is
 * known what is nearer and by how much more, and not how many metres that are.
 */
public final class DepthGenerator extends DepthMapGenerator {

    public static final String NAME = "depth";

    private final Optional<GeneratorUnavailable> obstacle;

    private DepthGenerator(DepthSource source, Optional<GeneratorUnavailable> obstacle) {
        super(
                NAME,
                "The front of what the picture shows, over depth that a trained network estimates here; its scale is chosen, not measured.",
                source);
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
    public Optional<GeneratorUnavailable> obstacle() {
        return obstacle;
    }
}
