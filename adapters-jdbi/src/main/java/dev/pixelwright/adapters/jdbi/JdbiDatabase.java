package dev.pixelwright.adapters.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A PostgreSQL database behind a bounded pool, its own or an embedding program's. Making one connects to nothing yet; a database that is away is found
 * again by the next call after its return. Any number of nodes may share one database.
 */
public final class JdbiDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:dev/pixelwright/adapters/jdbi/migration";
    static final String HISTORY = "pixelwright_migrations";
    private static final Duration LONGEST_MIGRATION = Duration.ofMinutes(30);

    // How much later than the server itself we stop waiting for it: it may be only the server that hangs.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Optional<HikariDataSource> pool;
    private final UnaryOperator<FluentConfiguration> reached;
    private final Connecting patient;
    private final Transactions transactions;

    /** With a pool of its own. */
    public JdbiDatabase(DatabaseSettings settings) {
        this(new HikariDataSource(configuration(settings)), settings);
    }

    private JdbiDatabase(HikariDataSource pool, DatabaseSettings settings) {
        this(
                pool,
                Optional.of(pool),
                flyway -> flyway.dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                        .jdbcProperties(driverProperties(settings, LONGEST_MIGRATION)),
                () -> DriverManager.getConnection(settings.jdbcUrl(), patient(settings)));
    }

    private JdbiDatabase(
            DataSource connections,
            Optional<HikariDataSource> pool,
            UnaryOperator<FluentConfiguration> reached,
            Connecting patient) {
        this.pool = pool;
        this.reached = reached;
        this.patient = patient;
        transactions = new Transactions(Jdbi.create(connections).installPlugin(new PostgresPlugin()));
    }

    /**
     * Over the connections of a program that has a pool already. They are to come with auto-commit on and {@code READ
     * COMMITTED}, as a pool hands them out unless told otherwise. How many there are, how long one may be waited for and
     * how long a statement may run is the program's to bound: a worker whose statement hangs loses its lease. {@link
     * #migrate()} is under the same bounds; where a large table needs longer, let one process with others migrate first.
     * Closing this leaves the connections open.
     */
    public static JdbiDatabase over(DataSource connections) {
        return new JdbiDatabase(
                connections, Optional.empty(), flyway -> flyway.dataSource(connections), connections::getConnection);
    }

    /**
     * Brings the schema to the state this program needs. Nodes that start together wait for each other.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}, or {@code Unexpected} whose
     *     cause tells what is wrong with the schema
     */
    public void migrate() {
        try {
            reached.apply(Flyway.configure(JdbiDatabase.class.getClassLoader()))
                    .locations(MIGRATIONS)
                    .table(HISTORY)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlFailures.translate(e);
        }
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}
     */
    public void ping() {
        transactions.statement(
                handle -> handle.select("SELECT 1").mapTo(int.class).one());
    }

    /** How its pool is used at this moment, which asks nobody; empty over the connections of a program. */
    public Optional<PoolUse> poolUse() {
        return pool.map(own -> {
            HikariPoolMXBean now = own.getHikariPoolMXBean();
            return new PoolUse(
                    now.getActiveConnections(),
                    now.getIdleConnections(),
                    now.getThreadsAwaitingConnection(),
                    own.getMaximumPoolSize());
        });
    }

    /** Closes the connections, if they are its own; what is asked afterwards fails then. */
    @Override
    public void close() {
        pool.ifPresent(HikariDataSource::close);
    }

    Transactions transactions() {
        return transactions;
    }

    /** A connection for what takes long, beside the pool; the caller closes it. */
    Connection patient() throws SQLException {
        return patient.connect();
    }

    private static Properties patient(DatabaseSettings settings) {
        Properties properties = new Properties();
        properties.putAll(driverProperties(settings, LONGEST_MIGRATION));
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        return properties;
    }

    private interface Connecting {

        Connection connect() throws SQLException;
    }

    private static HikariConfig configuration(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pixelwright");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setValidationTimeout(Math.min(1_000, settings.connectTimeout().toMillis()));
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        long statement = settings.statementTimeout().toMillis();
        config.setConnectionInitSql("SET statement_timeout = " + statement + "; SET lock_timeout = " + statement
                + "; SET idle_in_transaction_session_timeout = " + statement);
        driverProperties(settings, settings.statementTimeout().plus(GRACE)).forEach(config::addDataSourceProperty);
        return config;
    }

    private static Map<String, String> driverProperties(DatabaseSettings settings, Duration socketTimeout) {
        return Map.of(
                "ApplicationName", "pixelwright",
                "connectTimeout", seconds(settings.connectTimeout()),
                "loginTimeout", seconds(settings.connectTimeout()),
                "socketTimeout", seconds(socketTimeout),
                "tcpKeepAlive", "true");
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
