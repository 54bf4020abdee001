package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    private Path data;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        DataFolders.withDatabase(data);
        postgres = fresh(EmbeddedPostgresSettings.durable(data));
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void firstStartShouldGiveADurableUtf8DatabaseInUtc() throws SQLException {
        PostgresAccess access = postgres.start();

        assertThat(query(access, "SELECT current_database()")).isEqualTo("pixelwright");
        assertThat(query(access, "SHOW fsync")).isEqualTo("on");
        assertThat(query(access, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query(access, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(query(access, "SHOW log_timezone")).isEqualTo("UTC");
        assertThat(query(access, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query(access, "SELECT upper('ñandú') || ('a' < 'B')")).isEqualTo("ÑANDÚfalse");
    }

    @Test
    void secondStartShouldAnswerTheSameServer() {
        assertThat(postgres.start()).isEqualTo(postgres.start());
    }

    @Test
    void restartShouldKeepDataAndPassword() throws SQLException {
        PostgresAccess first = postgres.start();
        execute(first, "CREATE TABLE kept AS SELECT 42 AS number");
        postgres.close();

        postgres = fresh(EmbeddedPostgresSettings.durable(data));
        PostgresAccess second = postgres.start();

        assertThat(query(second, "SELECT number FROM kept")).isEqualTo("42");
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void onlyThePasswordShouldOpenIt() throws IOException, SQLException {
        PostgresAccess access = postgres.start();
        Path file = data.resolve("postgres/password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(access.password()).hasSize(32);
        assertThat(access.toString()).doesNotContain(access.password());
        assertThatThrownBy(() -> DriverManager.getConnection(access.jdbcUrl(), access.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(query(access, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
    }

    @Test
    void onlyLoopbackShouldReachIt() throws IOException, SQLException {
        PostgresAccess access = postgres.start();

        assertThat(query(access, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(access, "SHOW unix_socket_directories")).isEmpty();
        assertThat(otherAddresses())
                .isNotEmpty()
                .allSatisfy(address -> assertThatThrownBy(() -> connect(address, access.port()))
                        .isInstanceOf(ConnectException.class));
    }

    @Test
    void closeShouldLeaveNoProcessAndBeRepeatable() {
        PostgresAccess access = postgres.start();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> workers = server.children().toList();

        postgres.close();
        postgres.close();

        assertThat(workers).isNotEmpty();
        assertThat(Poll.until(() -> workers.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(server.isAlive()).isFalse();
        assertThatThrownBy(() -> connect(InetAddress.getLoopbackAddress(), access.port()))
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(postgres::start).hasMessageContaining("was closed");
    }

    @Test
    void closeShouldEndAStartInAnotherThreadAndLeaveNothing() throws Exception {
        CompletableFuture<PostgresAccess> starting = CompletableFuture.supplyAsync(postgres::start);
        assertThat(Poll.until(() -> Files.exists(data.resolve("postgres/lock")), Duration.ofSeconds(10)))
                .isTrue();

        postgres.close();

        assertThat(RunningServer.ofCluster(PostgresFolder.in(data).cluster())).isEmpty();
        assertThatThrownBy(postgres::start).hasMessageContaining("was closed");
        assertThat(starting.handle((access, refused) -> access != null || refused != null))
                .succeedsWithin(Duration.ofSeconds(30));
        postgres = fresh(EmbeddedPostgresSettings.fastForTests(data));
        assertThat(query(postgres.start(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void serverShouldHaveASessionOfItsOwnWhereSetsidExists() throws IOException {
        postgres.start();

        boolean ownSession = sessionOf(pid()) == pid();

        assertThat(ownSession).isEqualTo(Command.works(List.of("setsid", "true")));
    }

    @Test
    void fixedPortShouldBeUsedOrRefusedByName() throws IOException {
        EmbeddedPostgresSettings fixed;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fixed = new EmbeddedPostgresSettings(
                    data, Durability.FAST_FOR_TESTS, OptionalInt.of(taken.getLocalPort()), Duration.ofSeconds(30));
            try (EmbeddedPostgres refused = fresh(fixed)) {
                assertThatThrownBy(refused::start)
                        .isInstanceOf(EmbeddedPostgresException.class)
                        .hasMessageContaining("could not bind")
                        .hasMessageContaining("server.log")
                        .message()
                        .hasLineCount(1);
            }
        }
        postgres = fresh(fixed);
        assertThat(postgres.start().port()).isEqualTo(fixed.port().getAsInt());
    }

    @Test
    void largeServerLogShouldBeRotatedAtStart() throws IOException {
        Path log = data.resolve("postgres/server.log");
        Files.write(log, new byte[(int) ServerLog.MAX_BYTES + 1]);

        postgres.start();

        assertThat(Files.size(log)).isLessThan(10_000);
        assertThat(data.resolve("postgres/server.log.1")).hasSize(ServerLog.MAX_BYTES + 1);
    }

    private EmbeddedPostgres fresh(EmbeddedPostgresSettings settings) {
        return new EmbeddedPostgres(settings, new SecureRandom());
    }

    private long pid() {
        return postgres.server().orElseThrow().pid();
    }

    private static long sessionOf(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    static String query(PostgresAccess access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.credentials());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void execute(PostgresAccess access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.credentials());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
