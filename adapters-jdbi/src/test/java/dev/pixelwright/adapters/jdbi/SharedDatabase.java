package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.adapters.jdbi.embedded.TestPostgres;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.model.Money;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** One migrated database for all tests that only need it to be empty. */
final class SharedDatabase {

    private static final JdbiDatabase DATABASE = open();

    private SharedDatabase() {}

    private static JdbiDatabase open() {
        JdbiDatabase database = new JdbiDatabase(settings(TestPostgres.freshDatabase()));
        database.migrate();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    // Generous: a machine busy with other builds must not look like a database that hangs.
    static DatabaseSettings settings(PostgresAccess access) {
        return new DatabaseSettings(
                access.jdbcUrl(), access.user(), access.password(), 10, Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    /** The database without a row. */
    static JdbiDatabase empty() {
        sql(handle -> handle.execute(
                "TRUNCATE users, blobs, outbox, login_attempts, audit_log, cache_purges, model_submissions,"
                        + " model_costs CASCADE"));
        return DATABASE;
    }

    /** The database as it is. */
    static JdbiDatabase same() {
        return DATABASE;
    }

    static <T> T sql(HandleCallback<T, RuntimeException> work) {
        return DATABASE.transactions().get(work);
    }

    static int execute(String statement) {
        return sql((Handle handle) -> handle.execute(statement));
    }

    /** All ports over the empty database. */
    static Database ports() {
        return ports(empty());
    }

    static Database ports(JdbiDatabase database) {
        return ports(database, Map.of());
    }

    /** The same where models of generators have these prices. */
    static Database ports(JdbiDatabase database, Map<String, Money> prices) {
        return JdbiPorts.of(database, prices);
    }
}
