package dev.pixelwright.adapters.jdbi.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What the embedded server is asked to be.
 *
 * @param dataFolder the user's data folder, made when missing; the server keeps to its subfolder {@code postgres}
 * @param durability what a commit promises
 * @param port a fixed port, 1 to 65535, or empty for a free one chosen at each start
 * @param startTimeout how long one start may take before it is given up, 1 second to 1 hour
 */
public record EmbeddedPostgresSettings(
        Path dataFolder, Durability durability, OptionalInt port, Duration startTimeout) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(2);

    /** @throws IllegalArgumentException when the port or the timeout is out of its bounds */
    public EmbeddedPostgresSettings {
        Objects.requireNonNull(dataFolder, "dataFolder");
        Objects.requireNonNull(durability, "durability");
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("port must be between 1 and 65535, not " + port.getAsInt());
        }
        if (startTimeout.compareTo(SHORTEST) < 0 || startTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("startTimeout must be between 1 second and 1 hour, not " + startTimeout);
        }
    }

    /** Durable, on a free port, given up after two minutes (recovery after a crash may need one of them). */
    public static EmbeddedPostgresSettings durable(Path dataFolder) {
        return new EmbeddedPostgresSettings(dataFolder, Durability.DURABLE, OptionalInt.empty(), USUAL);
    }

    /** Nothing is forced to the disk, on a free port: for tests. */
    public static EmbeddedPostgresSettings fastForTests(Path dataFolder) {
        return new EmbeddedPostgresSettings(dataFolder, Durability.FAST_FOR_TESTS, OptionalInt.empty(), USUAL);
    }
}
