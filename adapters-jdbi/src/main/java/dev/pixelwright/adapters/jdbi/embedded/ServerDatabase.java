package dev.pixelwright.adapters.jdbi.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The first connection to a server, which proves that it serves us, and its database. */
final class ServerDatabase {
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String MAINTENANCE_DATABASE = "postgres";

    private ServerDatabase() {}

    /** Connects once, and makes the database when it is missing. */
    static void open(PostgresAccess access) throws SQLException {
        try {
            connect(access).close();
        } catch (SQLException refused) {
            if (!NO_SUCH_DATABASE.equals(refused.getSQLState())) {
                throw refused;
            }
            create(access);
        }
    }

    /** Whether the server takes our password within a few seconds and has the database, which it may make for that. */
    static boolean answers(PostgresAccess access) {
        try {
            open(access);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Makes the database that the access names. */
    static void create(PostgresAccess access) throws SQLException {
        try (Connection connection = connect(access.withDatabase(MAINTENANCE_DATABASE));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(access.database(), true));
        }
    }

    private static Connection connect(PostgresAccess access) throws SQLException {
        Properties properties = access.credentials();
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(access.jdbcUrl(), properties);
    }
}
