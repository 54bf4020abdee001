package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database, looked at from outside the service over one connection. */
public final class Rows implements AutoCloseable {

    private final Connection connection;

    public Rows(PostgresAccess access) {
        try {
            connection = DriverManager.getConnection(access.jdbcUrl(), access.credentials());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only number that {@code sql} answers. */
    public long number(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).get(0));
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement that answers nothing. */
    public void run(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
