package dev.pixelwright.app.faults;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.testbed.s3.S3Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** How a node of a house is configured. */
final class Blueprint {

    /** The bucket of every house. */
    static final String BUCKET = "pictures";

    private final Path root;
    private final PostgresAccess database;
    private final int databasePort;
    private final int storePort;
    private final S3Keys keys;
    private final String broker;
    private final Path tokenKey;

    Blueprint(Path root, PostgresAccess database, int databasePort, int storePort, S3Keys keys, String broker)
            throws IOException {
        this.root = root;
        this.database = database;
        this.databasePort = databasePort;
        this.storePort = storePort;
        this.keys = keys;
        this.broker = broker;
        this.tokenKey =
                Files.writeString(root.resolve("token.key"), Base64.getEncoder().encodeToString(new byte[64]));
        Files.setPosixFilePermissions(tokenKey, PosixFilePermissions.fromString("rw-------"));
    }

    /** A node that is not started yet; {@code more} are further lines of its configuration. */
    RunningService node(String role, int workers, String... more) throws IOException {
        Path place = Files.createTempDirectory(root, role + "-");
        Path config = Files.writeString(place.resolve("node.yml"), configuration(workers) + String.join("\n", more));
        return RunningService.in(place)
                .with("--config", config.toString(), "--role", role)
                // Small and quick to start, because several share the machine.
                .withJavaOptions("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    private String configuration(int workers) {
        return String.join(
                "\n",
                "database:",
                "  type: postgres",
                // The driver then names every COMMIT in words, which is what a proxy can listen for.
                "  url: postgresql://127.0.0.1:" + databasePort + "/" + database.database() + "?prepareThreshold=0",
                "  user: " + database.user(),
                "  password: " + database.password(),
                "  statementTimeout: 2s",
                "blobStore:",
                "  type: s3",
                "  bucket: " + BUCKET,
                "  endpoint: http://localhost:" + storePort,
                "  accessKey: " + keys.accessKey(),
                "  secretKey: " + keys.secretKey(),
                "  attemptTimeout: 1s",
                "  deadline: 3s",
                "queue:",
                "  type: kafka",
                "  bootstrapServers: " + broker,
                "  partitions: 2",
                "http: {tokenKeyFile: " + tokenKey + "}",
                "work:",
                workers > 0 ? "  workers: " + workers : "",
                "  lease: " + House.LEASE.toSeconds() + "s",
                "  sweep: " + House.SWEEP.toMillis() + "ms",
                "  collect: 500ms",
                "  deadline: 2m",
                "  abandonedAfter: 3m",
                "");
    }
}
