package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Nodes of a house that show pictures by the same links, and have a place to wait for a hundred who look. */
final class Gallery {

    private static final int KEY_BYTES = 32;
    // A third of them is for links.
    private static final int PLACES = 300;

    private final House house;
    private final Path key;

    /** {@code folder} is for the key of the links. */
    Gallery(House house, Path folder) throws IOException {
        this.house = house;
        this.key = Files.writeString(
                folder.resolve("link.key"), Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    /** One more node, running. */
    RunningService node(String role, int workers) throws IOException, InterruptedException {
        return house.prepared(
                        role,
                        workers,
                        "delivery: {linkKeyFile: " + key + ", patience: 45s, waiting: " + PLACES + "}",
                        "rateLimits: {perAddress: {enabled: false}}",
                        "server: {maxThreads: 160}")
                // A hundred ask a database of ten connections at once: on a busy machine that alone takes seconds.
                .withJavaOptions("-Ddw.database.connectTimeout=20s", "-Ddw.database.statementTimeout=20s")
                .start();
    }
}
