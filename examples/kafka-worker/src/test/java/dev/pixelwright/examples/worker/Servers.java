package dev.pixelwright.examples.worker;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import dev.pixelwright.testbed.s3.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** What an installation has: a PostgreSQL, a bucket and a broker, here on free ports of loopback. */
final class Servers implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final PostgresAccess database;
    private final S3Server bucket = S3Server.inMemory("pictures");
    private final KafkaBroker broker;

    /** Starts all three, with their files in {@code folder}. */
    Servers(Path folder) throws IOException {
        postgres = new EmbeddedPostgres(
                EmbeddedPostgresSettings.fastForTests(folder.resolve("database")), new SecureRandom());
        database = postgres.start();
        broker = KafkaBroker.start(folder.resolve("broker"));
    }

    /** The environment of a process that is to use them. */
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", database.jdbcUrl(),
                "DATABASE_USER", database.user(),
                "DATABASE_PASSWORD", database.password(),
                "S3_ENDPOINT", bucket.endpoint().toString(),
                "S3_BUCKET", "pictures",
                "S3_ACCESS_KEY", bucket.keys().accessKey(),
                "S3_SECRET_KEY", bucket.keys().secretKey(),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    }

    @Override
    public void close() {
        broker.close();
        bucket.close();
        postgres.close();
    }
}
