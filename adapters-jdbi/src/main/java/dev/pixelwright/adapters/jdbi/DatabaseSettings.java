package dev.pixelwright.adapters.jdbi;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the database is, and how long it may keep us waiting.
 *
 * @param jdbcUrl begins with {@code jdbc:postgresql:}; driver parameters in it win over what follows here
 * @param password left out of {@link #toString()}
 * @param poolSize connections at most, 1 to 200
 * @param connectTimeout longest wait for a connection, 250 ms to 1 minute
 * @param statementTimeout longest run of one statement, 100 ms to 10 minutes; a server that hangs is given up two seconds
 *     later
 */
public record DatabaseSettings(
        String jdbcUrl,
        String user,
        String password,
        int poolSize,
        Duration connectTimeout,
        Duration statementTimeout) {

    private static final String SCHEME = "jdbc:postgresql:";
    private static final int MAX_POOL_SIZE = 200;

    // With what the driver adds to notice a refusal, an unreachable database is answered for within three seconds.
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofMillis(2_500);
    private static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException when a component is out of its bounds */
    public DatabaseSettings {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (!jdbcUrl.startsWith(SCHEME)) {
            throw new IllegalArgumentException("jdbcUrl must begin with " + SCHEME);
        }
        if (poolSize < 1 || poolSize > MAX_POOL_SIZE) {
            throw new IllegalArgumentException("poolSize must be 1 to " + MAX_POOL_SIZE + ", not " + poolSize);
        }
        check("connectTimeout", connectTimeout, Duration.ofMillis(250), Duration.ofMinutes(1));
        check("statementTimeout", statementTimeout, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    /** Ten connections, 2.5 s to get one, 5 s for a statement. */
    public static DatabaseSettings of(String jdbcUrl, String user, String password) {
        return new DatabaseSettings(jdbcUrl, user, password, 10, DEFAULT_CONNECT_TIMEOUT, DEFAULT_STATEMENT_TIMEOUT);
    }

    private static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
    }

    /** Without the password, and without the driver parameters, which may hold another. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl.split("\\?", 2)[0] + ", " + poolSize + " connections";
    }
}
