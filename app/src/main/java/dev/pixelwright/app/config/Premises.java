package dev.pixelwright.app.config;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Tracing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.DoubleSupplier;

/**
 * What a chosen part is given when it is opened.
 *
 * @param data the data folder
 * @param chance uniform in [0, 1): spreads what many do again at the same time
 * @param tracing shows steps of the part's own
 */
public record Premises(Path data, Clock clock, Ids ids, DoubleSupplier chance, Tracing tracing) {}
