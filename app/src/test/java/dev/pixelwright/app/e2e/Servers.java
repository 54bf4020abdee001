package dev.pixelwright.app.e2e;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.Folders;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import dev.pixelwright.testbed.s3.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The servers that an operator of several machines has: each is started by the first that asks, and ends with the tests. */
final class Servers {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Servers() {}

    /** A new, empty database, as the configuration files are told of it. */
    static Map<String, String> freshDatabase() {
        PostgresAccess access = Postgres.ACCESS;
        String name = "installation" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.credentials());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "DATABASE_HOST", "127.0.0.1",
                "DATABASE_PORT", Integer.toString(access.port()),
                "DATABASE_NAME", name,
                "DATABASE_USER", access.user(),
                "DATABASE_PASSWORD", access.password());
    }

    /** A new bucket, as the configuration files are told of it. */
    static Map<String, String> freshBucket() {
        String name = "installation" + NUMBER.incrementAndGet();
        Objects.SERVER.createBucket(name);
        return Map.of(
                "S3_ENDPOINT", Objects.SERVER.endpoint().toString(),
                "S3_BUCKET", name,
                "S3_ACCESS_KEY", Objects.SERVER.keys().accessKey(),
                "S3_SECRET_KEY", Objects.SERVER.keys().secretKey());
    }

    /** Topics and a group that nobody else uses, as the configuration files are told of them. */
    static Map<String, String> freshTopics() {
        String name = "installation" + NUMBER.incrementAndGet();
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                Broker.SERVER.bootstrapServers(),
                "KAFKA_TOPIC_PREFIX",
                name,
                "KAFKA_GROUP",
                name + "-workers");
    }

    /** A new folder that goes with the tests. */
    static Path freshFolder() throws IOException {
        Path folder = Files.createTempDirectory("pixelwright-e2e");
        // The database may have to run as another user, who must pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        TestsEnd.closes(() -> Folders.delete(folder));
        return folder;
    }

    private static final class Postgres {

        static final PostgresAccess ACCESS = start();

        private static PostgresAccess start() {
            try {
                return TestsEnd.closes(new EmbeddedPostgres(
                                EmbeddedPostgresSettings.fastForTests(freshFolder()), new SecureRandom()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Objects {

        static final S3Server SERVER = TestsEnd.closes(S3Server.inMemory());
    }

    private static final class Broker {

        static final KafkaBroker SERVER = start();

        private static KafkaBroker start() {
            try {
                return TestsEnd.closes(KafkaBroker.start(freshFolder().resolve("kafka")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
