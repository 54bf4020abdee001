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
import java.util.Optional;

/** Starts the embedded database, or takes the address of the user's own. */
final class DatabaseStart implements DatabaseChoice.Visitor<DatabaseSettings> {

    private final Path data;
    private final Lifespan lifespan;
    private final Optional<Console> console;
    private final SecureRandom random;

    private DatabaseStart(Path data, Lifespan lifespan, Optional<Console> console, SecureRandom random) {
        this.data = data;
        this.lifespan = lifespan;
        this.console = console;
        this.random = random;
    }

    /** For the service, to which the embedded database belongs; {@code console} hears of its first start. */
    static DatabaseStart owning(Path data, Lifespan lifespan, Console console, SecureRandom random) {
        return new DatabaseStart(data, lifespan, Optional.of(console), random);
    }

    /** For a command beside the service: the embedded database must exist, and is shared with a service that runs it. */
    static DatabaseStart joining(Path data, Lifespan lifespan, SecureRandom random) {
        return new DatabaseStart(data, lifespan, Optional.empty(), random);
    }

    /** A pool of connections to {@code choice}, with the schema brought up to date. */
    JdbiDatabase open(DatabaseChoice choice) {
        JdbiDatabase database = lifespan.add("database pool", new JdbiDatabase(choice.accept(this)));
        database.migrate();
        return database;
    }

    @Override
    public DatabaseSettings embedded(DatabaseChoice.Embedded embedded) {
        announceFirstStart();
        EmbeddedPostgresSettings usual = EmbeddedPostgresSettings.durable(data);
        EmbeddedPostgresSettings settings = new EmbeddedPostgresSettings(
                usual.dataFolder(), usual.durability(), embedded.port(), usual.startTimeout());
        // Added before it starts, so that being told to stop meanwhile ends the start.
        EmbeddedPostgres server = lifespan.add("database", new EmbeddedPostgres(settings, random));
        PostgresAccess access = console.isPresent() ? server.start() : server.startOrJoin();
        return DatabaseSettings.of(access.jdbcUrl(), access.user(), access.password());
    }

    private void announceFirstStart() {
        if (Files.exists(data.resolve("postgres").resolve("cluster"))) {
            return;
        }
        console.orElseThrow(() -> new StartupException("there is no database in " + data
                        + ": say with --data where the service keeps its own, or with --config what it runs on"))
                .settingUpDatabase();
    }

    @Override
    public DatabaseSettings postgres(DatabaseChoice.Postgres postgres) {
        return postgres.toSettings();
    }
}
