package dev.pixelwright.adapters.jdbi.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A program of its own that starts a server, commits a row and then waits to be killed. */
final class KilledProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    KilledProgram(Path dataFolder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                dataFolder.toString());
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader();
    }

    /** {@code committed}, or why the server did not start. */
    String says() throws IOException {
        return output.readLine();
    }

    /** As {@code kill -9} does; nothing in that program gets to know of it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        PrintStream out = System.out;
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(EmbeddedPostgresSettings.durable(Path.of(arguments[0])), new SecureRandom());
        try {
            PostgresAccess access = postgres.start();
            try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.credentials());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (word text)");
                statement.execute("INSERT INTO kept VALUES ('acknowledged')");
            }
            out.println("committed");
        } catch (EmbeddedPostgresException refused) {
            out.println(refused.getMessage());
            return;
        }
        // Its parent never writes: this waits until it is killed, or until the parent is gone.
        if (System.in.read() < 0) {
            postgres.close();
        }
    }
}
