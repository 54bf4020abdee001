package dev.pixelwright.adapters.models.fal;

import dev.pixelwright.core.failure.ModelFailure.GeneratorFailed;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelNotPossible;

/** Failures in words of ours: what fal.ai sends is never quoted, because it may hold addresses and what was sent to it. */
final class Reasons {

    static final GeneratorUnavailable LEFT_ALONE = new GeneratorUnavailable(
            FalGenerator.NAME, "it failed several times in a row and is left alone for a while");
    static final GeneratorUnavailable SILENT = new GeneratorUnavailable(FalGenerator.NAME, "it does not answer");
    static final GeneratorUnavailable BUSY =
            new GeneratorUnavailable(FalGenerator.NAME, "it was asked for too many models");
    static final GeneratorUnavailable LATE =
            new GeneratorUnavailable(FalGenerator.NAME, "it did not end within the time for a model");
    static final ModelNotPossible UNFIT = new ModelNotPossible(FalGenerator.NAME, "it refuses the picture");

    private Reasons() {}

    static GeneratorFailed failed(String reason) {
        return new GeneratorFailed(FalGenerator.NAME, reason);
    }
}
