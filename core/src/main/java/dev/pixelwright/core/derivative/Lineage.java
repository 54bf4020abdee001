package dev.pixelwright.core.derivative;

import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.transform.Transformation;

/** Where a derivative comes from, and at the same time what makes it the same derivative as another. */
public record Lineage(ImageId image, Transformation transformation) {}
