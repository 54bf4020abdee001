package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jdbi.DatabaseSettings;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiUsers;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.account.User;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOutageTest {

    @TempDir
    private Path data;

    @Test
    void stoppedServerShouldBeAnsweredForQuicklyAndFoundAgain() throws IOException, InterruptedException {
        DataFolders.withDatabase(data);
        EmbeddedPostgres first = server(OptionalInt.empty());
        PostgresAccess access = first.start();
        User user = Samples.user();
        try (JdbiDatabase database =
                new JdbiDatabase(DatabaseSettings.of(access.jdbcUrl(), access.user(), access.password()))) {
            database.migrate();
            JdbiUsers users = new JdbiUsers(database);
            users.add(user);

            first.close();
            assertUnavailableWithin(Duration.ofSeconds(3), database::ping);
            assertUnavailableWithin(Duration.ofSeconds(3), () -> users.find(user.id()));

            try (EmbeddedPostgres second = server(OptionalInt.of(access.port()))) {
                second.start();
                Await.until("the pool has found the server again", () -> isThere(database));
                assertThat(users.find(user.id())).contains(user);
            }
        } finally {
            first.close();
        }
    }

    private EmbeddedPostgres server(OptionalInt port) {
        return new EmbeddedPostgres(
                new EmbeddedPostgresSettings(data, Durability.FAST_FOR_TESTS, port, Duration.ofMinutes(2)),
                new SecureRandom());
    }

    private static boolean isThere(JdbiDatabase database) {
        try {
            database.ping();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void assertUnavailableWithin(Duration bound, Runnable call) {
        long start = System.nanoTime();
        assertThatThrownBy(call::run).hasMessageContaining("DATABASE_UNAVAILABLE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(bound);
    }
}
