package dev.pixelwright.adapters.jdbi;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows as files, {@code TABLE.csv.gz} with a line of names first, and back: the database's part of a backup. What else stands in
 * the same schema is left alone.
 */
public final class TableFiles {

    /** Every table of ours, those that others refer to before these. A test holds it against the migrations. */
    static final List<String> TABLES = List.of(
            "users",
            "sessions",
            "api_keys",
            "presets",
            "login_attempts",
            "pixel_hours",
            "webhooks",
            "webhook_deliveries",
            "idempotency_keys",
            "blobs",
            "pending_uploads",
            "images",
            "image_descriptions",
            "derivatives",
            "derivative_totals",
            "jobs",
            "job_events",
            "model_runs",
            "model_submissions",
            "model_costs",
            "batches",
            "batch_items",
            "outbox",
            "cache_purges",
            "audit_log");

    private static final String ENDING = ".csv.gz";
    private static final String FORMAT = " WITH (FORMAT csv, HEADER)";
    // A table takes as long as it takes.
    private static final String PATIENCE = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;"
            + " SET LOCAL idle_in_transaction_session_timeout = 0";

    private final JdbiDatabase database;

    /** Of {@code database}, which is migrated. */
    public TableFiles(JdbiDatabase database) {
        this.database = database;
    }

    /**
     * The version of the schema, such as {@code 24}.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}
     */
    public String schema() {
        try (Connection connection = database.patient()) {
            return text(
                    connection,
                    "SELECT version FROM " + JdbiDatabase.HISTORY
                            + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1");
        } catch (SQLException e) {
            throw SqlFailures.translate(e);
        }
    }

    /**
     * Writes all rows, as they are at one moment, into {@code folder}, which exists and is empty. Others go on working meanwhile.
     *
     * @throws IOException when a file cannot be written
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}
     */
    public void write(Path folder) throws IOException {
        try (Connection connection = database.patient()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            execute(connection, PATIENCE);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table + ENDING)))) {
                    copies.copyOut("COPY " + table + " TO STDOUT" + FORMAT, unclosed(file));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw SqlFailures.translate(e);
        }
    }

    /** Whether there is nobody and nothing yet. */
    public boolean isEmpty() {
        try (Connection connection = database.patient()) {
            return text(
                            connection,
                            "SELECT NOT EXISTS (SELECT FROM users) AND NOT EXISTS (SELECT FROM images)"
                                    + " AND NOT EXISTS (SELECT FROM blobs)")
                    .equals("t");
        } catch (SQLException e) {
            throw SqlFailures.translate(e);
        }
    }

    /**
     * Puts the rows of {@code folder} in place of all that are there: all of them or none. The files are of this very schema.
     *
     * @throws IOException when a file is missing or cannot be read
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}, or {@code Unexpected} when a
     *     file does not fit
     */
    public void read(Path folder) throws IOException {
        try (Connection connection = database.patient()) {
            connection.setAutoCommit(false);
            execute(connection, PATIENCE);
            execute(connection, "TRUNCATE " + String.join(", ", TABLES));
            for (String table : TABLES) {
                // What they would add is among the rows.
                execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
                fill(connection, table, folder.resolve(table + ENDING));
                execute(connection, "ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
            goOnCounting(connection);
            connection.commit();
        } catch (SQLException e) {
            throw SqlFailures.translate(e);
        }
    }

    private static void fill(Connection connection, String table, Path file) throws IOException, SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (InputStream rows = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            byte[] names = firstLine(rows);
            // By their names: a table that has grown over the years has its columns in another order than a new one.
            String columns = new String(names, StandardCharsets.UTF_8).strip();
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(names), rows);
            copies.copyIn("COPY " + table + " (" + columns + ") FROM STDIN" + FORMAT, whole);
        }
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        do {
            next = in.read();
            if (next < 0) {
                throw new IOException("The file has no line of names");
            }
            line.write(next);
        } while (next != '\n');
        return line.toByteArray();
    }

    // Numbers that the database gives out itself.
    private static void goOnCounting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = current_schema() AND is_identity = 'YES'")) {
            while (found.next()) {
                String table = found.getString(1);
                String column = found.getString(2);
                if (TABLES.contains(table)) {
                    execute(
                            connection,
                            "SELECT setval(pg_get_serial_sequence('" + table + "', '" + column
                                    + "'), (SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table + "), false)");
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    // The driver closes what it writes to.
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
