package dev.pixelwright.adapters.models;

import dev.pixelwright.adapters.models.relief.ReliefDepth;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.util.Optional;

/**
 * Reliefs, made here with nothing to install: the depth is guessed by {@link ReliefDepth} and not measured, and its
 * description says so. A heap of 150 MB is enough for the largest picture and model.
 */
public final class ReliefGenerator extends DepthMapGenerator {

    public ReliefGenerator() {
        super(
                ModelOrder.DEFAULT_GENERATOR,
                "A relief, not a measured shape: depth is guessed from brightness, sharpness, colour and height in the picture.",
                (pixels, beat) -> ReliefDepth.of(pixels));
    }

    @Override
    public Optional<GeneratorUnavailable> obstacle() {
        return Optional.empty();
    }
}
