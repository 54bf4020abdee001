package dev.pixelwright.adapters.jdbi.embedded;

import java.util.Properties;

/**
 * How to reach one database of a server on this machine.
 *
 * @param port on 127.0.0.1
 * @param database its name
 * @param user a superuser of the server
 * @param password of that user; left out of {@link #toString()}
 */
public record PostgresAccess(int port, String database, String user, String password) {
    static final String NAME = "pixelwright";

    static PostgresAccess of(int port, String password) {
        return new PostgresAccess(port, NAME, NAME, password);
    }

    /** The same server and user, another database. */
    public PostgresAccess withDatabase(String other) {
        return new PostgresAccess(port, other, user, password);
    }

    /** Without user and password: hand these over apart, so that no log shows them. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** User and password under the names that JDBC drivers know. */
    public Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl();
    }
}
