package dev.pixelwright.app.service;

import dev.pixelwright.app.config.NodeRole;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says, which wins over any file.
 *
 * @param port where to listen, 0 for any free port
 * @param adminPort the same for operators; any free port if only {@code port} is given, so that two services can run
 */
public record Overrides(
        Optional<Integer> port,
        Optional<Integer> adminPort,
        Optional<Path> data,
        Optional<String> databaseUrl,
        Optional<Integer> workers,
        Optional<NodeRole> role) {

    /** Nothing is said. */
    public static final Overrides NONE = at(Optional.empty(), Optional.empty());

    /** Only where the data and the database are. */
    public static Overrides at(Optional<Path> data, Optional<String> databaseUrl) {
        return new Overrides(Optional.empty(), Optional.empty(), data, databaseUrl, Optional.empty(), Optional.empty());
    }

    /** The same for a process of this role. */
    public Overrides as(Optional<NodeRole> role) {
        return new Overrides(port, adminPort, data, databaseUrl, workers, role);
    }
}
