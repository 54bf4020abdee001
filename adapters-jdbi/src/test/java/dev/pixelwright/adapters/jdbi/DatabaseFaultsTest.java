package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.adapters.jdbi.embedded.TestPostgres;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Faults made for real: by the server itself, or by a port that takes connections and never answers. */
class DatabaseFaultsTest {

    private static final PostgresAccess ACCESS = TestPostgres.freshDatabase();
    private static final Duration BRIEFLY = Duration.ofMillis(400);

    @Test
    void slowStatementShouldBeGivenUp() {
        try (JdbiDatabase database = database(ACCESS.jdbcUrl(), 2, Duration.ofSeconds(20), BRIEFLY)) {
            assertUnavailable(() -> database.transactions().get(handle -> handle.execute("SELECT pg_sleep(30)")));
            database.ping();
        }
    }

    @Test
    void fullPoolShouldBeAnsweredForInTime() {
        try (JdbiDatabase database = database(ACCESS.jdbcUrl(), 1, BRIEFLY, Duration.ofSeconds(20))) {
            database.transactions().run(handle -> {
                long start = System.nanoTime();
                // In another thread: a thread that asks within its own transaction is given that one's connection.
                Race.run(1, other -> {
                    assertUnavailable(database::ping);
                    return other;
                });
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            });
        }
    }

    @Test
    void useOfThePoolShouldBeTold() {
        try (JdbiDatabase database = database(ACCESS.jdbcUrl(), 1, Duration.ofSeconds(20), Duration.ofSeconds(20))) {
            database.ping();
            assertThat(database.poolUse()).hasValue(new PoolUse(0, 1, 0, 1));
            Thread late = new Thread(database::ping);
            database.transactions().run(handle -> {
                handle.execute("SELECT 1");
                late.start();
                Await.until("a thread waits", () -> database.poolUse().equals(Optional.of(new PoolUse(1, 0, 1, 1))));
            });
            Await.until("nobody holds one", () -> database.poolUse().equals(Optional.of(new PoolUse(0, 1, 0, 1))));
        }
    }

    @Test
    void serverThatNeverAnswersShouldBeGivenUp() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                JdbiDatabase database = database(
                        "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/any",
                        2,
                        Duration.ofSeconds(1),
                        BRIEFLY)) {
            long start = System.nanoTime();
            assertUnavailable(database::ping);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void wrongPasswordShouldBeUnavailableAndSayNothingOfIt() {
        DatabaseSettings wrong = new DatabaseSettings(
                ACCESS.jdbcUrl(), ACCESS.user(), "a wrong secret", 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        try (JdbiDatabase database = new JdbiDatabase(wrong)) {
            assertThatThrownBy(database::ping)
                    .hasMessageContaining("DATABASE_UNAVAILABLE")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void endedConnectionShouldBeUnavailableOnceAndThenReplaced() {
        try (JdbiDatabase database = database(ACCESS.jdbcUrl(), 1, Duration.ofSeconds(20), Duration.ofSeconds(20));
                JdbiDatabase killer = database(ACCESS.jdbcUrl(), 1, Duration.ofSeconds(20), Duration.ofSeconds(20))) {
            assertUnavailable(() -> database.transactions().run(handle -> {
                int process = handle.select("SELECT pg_backend_pid()")
                        .mapTo(int.class)
                        .one();
                killer.transactions().run(other -> other.execute("SELECT pg_terminate_backend(?)", process));
                handle.execute("SELECT pg_sleep(10)");
            }));
            database.ping();
        }
    }

    @Test
    void deadlockShouldBeTriedAgainUntilBothAreDone() {
        try (JdbiDatabase database = database(ACCESS.jdbcUrl(), 4, Duration.ofSeconds(20), Duration.ofSeconds(20))) {
            database.transactions().run(handle -> {
                handle.execute("CREATE TABLE accounts (id integer PRIMARY KEY, amount integer NOT NULL)");
                handle.execute("INSERT INTO accounts VALUES (0, 0), (1, 0)");
            });
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            List<Integer> tries = Race.run(2, first -> {
                AtomicInteger count = new AtomicInteger();
                database.transactions().run(handle -> {
                    add(handle, first);
                    if (count.incrementAndGet() == 1) {
                        await(bothHoldOne);
                    }
                    add(handle, 1 - first);
                });
                return count.get();
            });
            assertThat(tries).as("how often each was tried").anyMatch(count -> count > 1);
            List<Integer> amounts = database.transactions()
                    .get(handle -> handle.select("SELECT amount FROM accounts")
                            .mapTo(Integer.class)
                            .list());
            assertThat(amounts).containsExactly(2, 2);
        }
    }

    @Test
    void closedDatabaseShouldBeUnavailable() {
        JdbiDatabase database = database(ACCESS.jdbcUrl(), 1, BRIEFLY, BRIEFLY);
        database.close();
        assertUnavailable(database::ping);
    }

    @Test
    void migrationShouldRunOnceWhenSeveralNodesStartTogether() {
        PostgresAccess fresh = TestPostgres.freshDatabase();
        Race.run(4, node -> {
            try (JdbiDatabase database = new JdbiDatabase(SharedDatabase.settings(fresh))) {
                database.migrate();
                database.migrate();
            }
            return node;
        });
        try (JdbiDatabase database = new JdbiDatabase(SharedDatabase.settings(fresh))) {
            List<String> applied = database.transactions()
                    .get(handle -> handle.select("SELECT version FROM pixelwright_migrations WHERE success")
                            .mapTo(String.class)
                            .list());
            assertThat(applied).contains("1", "2").doesNotHaveDuplicates();
        }
    }

    private static void add(Handle handle, int id) {
        handle.execute("UPDATE accounts SET amount = amount + 1 WHERE id = ?", id);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run).hasMessageContaining("DATABASE_UNAVAILABLE");
    }

    private static JdbiDatabase database(String url, int poolSize, Duration connect, Duration statement) {
        return new JdbiDatabase(
                new DatabaseSettings(url, ACCESS.user(), ACCESS.password(), poolSize, connect, statement));
    }
}
