package dev.pixelwright.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which installation a command is about; the same for all commands. */
final class Place {

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where everything is kept. Default: ./data.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "Use your PostgreSQL, as in postgresql://user:password@host:5432/name, not the embedded one.")
    private Optional<String> databaseUrl = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "A configuration file in YAML.")
    private Optional<Path> config = Optional.empty();

    Optional<Path> data() {
        return data;
    }

    Optional<String> databaseUrl() {
        return databaseUrl;
    }

    Optional<Path> config() {
        return config;
    }
}
