package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** A PostgreSQL server of its own, which keeps what it commits, as one does that people rely on. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final PostgresAccess access;
    private final Path folder;

    private Postgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder.resolve("postgres");
        this.access = server.start();
    }

    /** Started, with its files below {@code folder}. */
    public static Postgres start(Path folder) {
        EmbeddedPostgres server = new EmbeddedPostgres(EmbeddedPostgresSettings.durable(folder), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "postgres-stop"));
        return new Postgres(server, folder);
    }

    public PostgresAccess access() {
        return access;
    }

    /** As {@code deploy/config/cluster.yml} is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_HOST", "127.0.0.1",
                "DATABASE_PORT", Integer.toString(access.port()),
                "DATABASE_NAME", access.database(),
                "DATABASE_USER", access.user(),
                "DATABASE_PASSWORD", access.password());
    }

    /** The process that is the parent of all others of the server. */
    long pid() throws IOException {
        return pid(folder);
    }

    /** The same of the server that keeps its files in this folder. */
    public static long pid(Path folder) throws IOException {
        Path file = folder.resolve("cluster").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    /** Where the server writes what it logs. */
    public Path log() {
        return folder.resolve("server.log");
    }

    @Override
    public void close() {
        server.close();
    }
}
