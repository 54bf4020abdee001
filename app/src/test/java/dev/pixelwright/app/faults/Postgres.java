package dev.pixelwright.app.faults;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of faults, started by the first and stopped when they end; each has a database of its own. */
final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Path FOLDER = folder();
    private static final PostgresAccess SERVER = started();

    private Postgres() {}

    /** A new, empty database. */
    static PostgresAccess database() {
        String name = "house" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.credentials());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return SERVER.withDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostgresAccess started() {
        EmbeddedPostgres server =
                new EmbeddedPostgres(EmbeddedPostgresSettings.fastForTests(FOLDER), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            Folders.delete(FOLDER);
        }));
        return server.start();
    }

    private static Path folder() {
        try {
            return Folders.temporary("pixelwright-faults-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
