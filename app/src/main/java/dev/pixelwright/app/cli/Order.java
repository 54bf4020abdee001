package dev.pixelwright.app.cli;

import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;

/** One picture to make: what is read, what is done with it and where the result goes. */
record Order(Path input, Transformation transformation, Path target) {}
