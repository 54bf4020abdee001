package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One fast server for all tests of this program, in a temporary folder that goes when the program does. */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database on the shared server, which the first call starts. */
    public static PostgresAccess freshDatabase() {
        PostgresAccess fresh = Shared.ACCESS.withDatabase("fresh_" + DATABASES.incrementAndGet());
        try {
            ServerDatabase.create(fresh);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fresh;
    }

    private static final class Shared {
        static final PostgresAccess ACCESS = start();

        private static PostgresAccess start() {
            try {
                Path folder = DataFolders.withBundle(DataFolders.create());
                EmbeddedPostgres postgres =
                        new EmbeddedPostgres(EmbeddedPostgresSettings.fastForTests(folder), new SecureRandom());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                return postgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
                FileTree.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
