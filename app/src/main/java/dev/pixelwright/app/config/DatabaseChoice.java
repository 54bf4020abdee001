package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pixelwright.adapters.jdbi.DatabaseSettings;
import io.dropwizard.util.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The key {@code database}: which PostgreSQL keeps users, images and jobs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DatabaseChoice.Embedded.class, name = "embedded"),
    @JsonSubTypes.Type(value = DatabaseChoice.Postgres.class, name = "postgres")
})
public sealed interface DatabaseChoice {

    /** Gives the settings of the chosen database to whoever starts or reaches it. */
    <R> R accept(Visitor<R> visitor);

    /** One method a choice. */
    interface Visitor<R> {

        R embedded(Embedded embedded);

        R postgres(Postgres postgres);
    }

    /**
     * {@code type: embedded}: a server of our own, started and stopped with the service.
     *
     * @param port 1 to 65535; a free one at each start if left out
     */
    record Embedded(OptionalInt port) implements DatabaseChoice {

        public Embedded {
            port.ifPresent(value -> Check.range("database.port", value, 1, 65_535));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.embedded(this);
        }
    }

    /**
     * {@code type: postgres}: yours.
     *
     * @param url as in {@code jdbc:postgresql://host:5432/name} or {@code postgresql://user:password@host:5432/name}
     * @param user wins over a user in the URL
     * @param password wins over a password in the URL
     * @param poolSize connections at most, 1 to 200; 10 if left out
     * @param connectTimeout longest wait for a connection, 250ms to 1min
     * @param statementTimeout longest run of one statement, 100ms to 10min
     */
    record Postgres(
            String url,
            Optional<String> user,
            Optional<String> password,
            Optional<Integer> poolSize,
            Optional<Duration> connectTimeout,
            Optional<Duration> statementTimeout)
            implements DatabaseChoice {

        public Postgres {
            settings(PostgresUrl.parse(url), user, password, poolSize, connectTimeout, statementTimeout);
        }

        /** The same as the adapter knows it. */
        public DatabaseSettings toSettings() {
            return settings(PostgresUrl.parse(url), user, password, poolSize, connectTimeout, statementTimeout);
        }

        private static DatabaseSettings settings(
                PostgresUrl url,
                Optional<String> user,
                Optional<String> password,
                Optional<Integer> poolSize,
                Optional<Duration> connectTimeout,
                Optional<Duration> statementTimeout) {
            DatabaseSettings usual =
                    DatabaseSettings.of(url.jdbcUrl(), user.orElse(url.user()), password.orElse(url.password()));
            return Check.under(
                    "database",
                    () -> new DatabaseSettings(
                            usual.jdbcUrl(),
                            usual.user(),
                            usual.password(),
                            poolSize.orElse(usual.poolSize()),
                            connectTimeout.map(Duration::toJavaDuration).orElse(usual.connectTimeout()),
                            statementTimeout.map(Duration::toJavaDuration).orElse(usual.statementTimeout())));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.postgres(this);
        }

        /** Without the password, which may stand in the URL too. */
        @Override
        public String toString() {
            return "Postgres[" + toSettings() + "]";
        }
    }
}
