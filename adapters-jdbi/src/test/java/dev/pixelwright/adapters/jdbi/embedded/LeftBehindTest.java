package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that was killed, or still runs, means for the next one on the same data folder. */
class LeftBehindTest {
    @TempDir
    private Path data;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        DataFolders.withDatabase(data);
        postgres = new EmbeddedPostgres(EmbeddedPostgresSettings.durable(data), new SecureRandom());
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void serverOfAKilledProgramShouldBeTakenOverWithItsRows() throws Exception {
        long left = killedProgramsServer();

        PostgresAccess access = postgres.start();

        assertThat(postgres.server().orElseThrow().pid()).isEqualTo(left);
        assertThat(EmbeddedPostgresTest.query(access, "SELECT word FROM kept")).isEqualTo("acknowledged");
        RunningServer server = postgres.server().orElseThrow();
        postgres.close();
        assertThat(server.isOurs()).isFalse();
    }

    @Test
    void serverOfARunningProgramShouldBeSharedAndLeftToIt() throws Exception {
        try (KilledProgram running = new KilledProgram(data)) {
            assertThat(running.says()).isEqualTo("committed");

            PostgresAccess access = postgres.startOrJoin();

            assertThat(EmbeddedPostgresTest.query(access, "SELECT word FROM kept"))
                    .isEqualTo("acknowledged");
            assertThatThrownBy(postgres::start).hasMessageContaining("is in use by another Pixelwright");
            postgres.close();
            assertThat(EmbeddedPostgresTest.query(access, "SELECT word FROM kept"))
                    .isEqualTo("acknowledged");
        }
        postgres = new EmbeddedPostgres(EmbeddedPostgresSettings.durable(data), new SecureRandom());
        postgres.start();
    }

    @Test
    void joiningShouldStartTheServerWhereNobodyRunsOne() throws Exception {
        PostgresAccess access = postgres.startOrJoin();

        assertThat(EmbeddedPostgresTest.query(access, "SELECT 'there'")).isEqualTo("there");
        assertThat(postgres.startOrJoin()).isEqualTo(access);
        RunningServer server = postgres.server().orElseThrow();
        postgres.close();
        assertThat(server.isOurs()).isFalse();
    }

    @Test
    void unfitServerOfAKilledProgramShouldBeReplaced() throws Exception {
        long left = killedProgramsServer();
        postgres = new EmbeddedPostgres(EmbeddedPostgresSettings.fastForTests(data), new SecureRandom());

        PostgresAccess access = postgres.start();

        assertThat(postgres.server().orElseThrow().pid()).isNotEqualTo(left);
        assertThat(EmbeddedPostgresTest.query(access, "SHOW fsync")).isEqualTo("off");
        assertThat(EmbeddedPostgresTest.query(access, "SELECT word FROM kept")).isEqualTo("acknowledged");
    }

    @Test
    void serverOfAnotherPasswordShouldBeStoppedAndTheFileNamed() throws Exception {
        killedProgramsServer();
        RunningServer left = RunningServer.ofCluster(cluster()).orElseThrow();
        Files.writeString(data.resolve("postgres/password"), "another");

        assertThatThrownBy(postgres::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(data.resolve("postgres/password").toString());
        assertThat(left.isOurs()).isFalse();
    }

    @Test
    void fileOfADeadServerShouldNotStopTheStart() throws Exception {
        String stale = fileOfAStoppedServer();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(cluster().resolve("postmaster.pid"), stale.formatted(dead.pid()));

        startShouldKeepTheRow();
    }

    @Test
    void fileThatNamesAStrangerShouldNeitherStopTheStartNorHarmTheStranger() throws Exception {
        String stale = fileOfAStoppedServer();
        Process stranger = new ProcessBuilder("cat").start();
        Files.writeString(cluster().resolve("postmaster.pid"), stale.formatted(stranger.pid()));

        startShouldKeepTheRow();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void killedServerShouldRecoverWhatItAcknowledged() throws Exception {
        long left = killedProgramsServer();
        ProcessHandle.of(left).orElseThrow().destroyForcibly();

        startShouldKeepTheRow();
    }

    @Test
    void secondProgramShouldBeRefusedByName() throws Exception {
        postgres.start();

        try (KilledProgram second = new KilledProgram(data)) {
            assertThat(second.says())
                    .isEqualTo("The data folder " + data + " is in use by another Pixelwright (process "
                            + ProcessHandle.current().pid()
                            + "): stop that one, or choose another folder with --data");
        }
        try (EmbeddedPostgres here = new EmbeddedPostgres(EmbeddedPostgresSettings.durable(data), new SecureRandom())) {
            assertThatThrownBy(here::start).hasMessageContaining("is in use by another Pixelwright");
        }
        assertThat(postgres.server().orElseThrow().isOurs()).isTrue();
    }

    private long killedProgramsServer() throws IOException {
        try (KilledProgram program = new KilledProgram(data)) {
            assertThat(program.says()).isEqualTo("committed");
        }
        return RunningServer.ofCluster(cluster()).orElseThrow().pid();
    }

    /** The server stopped well; its file is answered as a format with a gap for the number of the process. */
    private String fileOfAStoppedServer() throws IOException {
        long left = killedProgramsServer();
        List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
        assertThat(lines.get(0)).isEqualTo(Long.toString(left));
        lines.set(0, "%d");
        RunningServer.ofCluster(cluster()).orElseThrow().stop();
        return String.join("\n", lines) + "\n";
    }

    private void startShouldKeepTheRow() throws SQLException {
        assertThat(EmbeddedPostgresTest.query(postgres.start(), "SELECT word FROM kept"))
                .isEqualTo("acknowledged");
    }

    private Path cluster() throws IOException {
        return PostgresFolder.in(data).cluster();
    }
}
