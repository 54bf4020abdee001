package dev.pixelwright.core.model;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import java.util.Optional;

/** A generator of this installation, and why it cannot be used at present, if so. */
public record KnownGenerator(GeneratorProfile profile, Optional<GeneratorUnavailable> obstacle) {}
