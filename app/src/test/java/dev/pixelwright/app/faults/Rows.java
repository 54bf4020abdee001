package dev.pixelwright.app.faults;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a service, looked at past every proxy. */
final class Rows {

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 10;

    private final PostgresAccess database;

    Rows(PostgresAccess database) {
        this.database = database;
    }

    /** The first column of all rows, as text. */
    Set<String> texts(String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only number that {@code sql} answers. */
    int number(String sql, Object... arguments) {
        return Integer.parseInt(texts(sql, arguments).iterator().next());
    }

    /** Changes rows, and tells how many; tried again where this and the nodes at work stood in each other's way. */
    int change(String sql, Object... arguments) {
        for (int tries = 1; ; tries++) {
            try {
                return changeOnce(sql, arguments);
            } catch (SQLException e) {
                if (tries == TRIES || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException(sql, e);
                }
            }
        }
    }

    private int changeOnce(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    int jobs(String status) {
        return number("SELECT count(*) FROM jobs WHERE status = ?", status);
    }

    /** How many jobs have not ended. */
    int unended() {
        return number("SELECT count(*) FROM jobs WHERE due_at IS NOT NULL");
    }

    /** Keys of the objects that images and derivatives name. */
    Set<String> promisedObjects() {
        return texts("SELECT blob_key FROM images UNION ALL SELECT blob_key FROM derivatives");
    }

    /** Keys of all objects that the ledger knows, whatever their state. */
    Set<String> ledger() {
        return texts("SELECT key FROM blobs");
    }

    /** Forgets everybody and everything, if there is a table yet. */
    void forget() {
        if (number("SELECT count(*) FROM pg_tables WHERE tablename = 'users'") > 0) {
            change(
                    "TRUNCATE users, blobs, outbox, login_attempts, cache_purges, model_submissions, model_costs CASCADE");
        }
    }

    /** Makes what nobody holds that much older. */
    void ageReservations(Duration by) {
        change("UPDATE blobs SET since = since - ? * INTERVAL '1 second' WHERE state <> 'HELD'", by.toSeconds());
    }
}
