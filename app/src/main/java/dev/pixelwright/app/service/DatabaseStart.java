package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.DatabaseSettings;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.config.DatabaseChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Starts the embedded database, or takes the address of the user's own. */
final class DatabaseStart implements DatabaseChoice.Visitor<DatabaseSettings> {

    private final Path data;
    private final Lifespan lifespan;
    private final Console console;
    private final SecureRandom random;

    DatabaseStart(Path data, Lifespan lifespan, Console console, SecureRandom random) {
        this.data = data;
        this.lifespan = lifespan;
        this.console = console;
        this.random = random;
    }

    /** A pool of connections to {@code choice}, with the schema brought up to date. */
    JdbiDatabase open(DatabaseChoice choice) {
        JdbiDatabase database = lifespan.add("database pool", new JdbiDatabase(choice.accept(this)));
        database.migrate();
        return database;
    }

    @Override
    public DatabaseSettings embedded(DatabaseChoice.Embedded embedded) {
        if (Files.notExists(data.resolve("postgres").resolve("cluster"))) {
            console.settingUpDatabase();
        }
        EmbeddedPostgresSettings usual = EmbeddedPostgresSettings.durable(data);
        EmbeddedPostgresSettings settings = new EmbeddedPostgresSettings(
                usual.dataFolder(), usual.durability(), embedded.port(), usual.startTimeout());
        // Added before it starts, so that being told to stop meanwhile ends the start.
        PostgresAccess access =
                lifespan.add("database", new EmbeddedPostgres(settings, random)).start();
        return DatabaseSettings.of(access.jdbcUrl(), access.user(), access.password());
    }

    @Override
    public DatabaseSettings postgres(DatabaseChoice.Postgres postgres) {
        return postgres.toSettings();
    }
}
