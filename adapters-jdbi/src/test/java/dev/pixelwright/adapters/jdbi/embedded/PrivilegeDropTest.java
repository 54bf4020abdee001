package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root drops to somebody; an ordinary user has nothing to drop, and must be told so when made to try. */
class PrivilegeDropTest {
    private static final PrivilegeDrop REFUSED = new PrivilegeDrop(List.of("false"), OptionalInt.of(0));
    private static final PrivilegeDrop PERMITTED = new PrivilegeDrop(List.of("env"), OptionalInt.empty());

    @TempDir
    private Path data;

    @Test
    void firstWayThatTheMachinePermitsShouldBeTaken() {
        assertThat(PrivilegeDrop.firstThatWorks(List.of(REFUSED, PERMITTED, PrivilegeDrop.NONE)))
                .isEqualTo(PERMITTED);
        assertThat(PrivilegeDrop.firstThatWorks(List.of(PrivilegeDrop.NONE))).isEqualTo(PrivilegeDrop.NONE);
        assertThat(PrivilegeDrop.preferred())
                .isEqualTo(
                        isRoot()
                                ? List.of(PrivilegeDrop.USER_NAMESPACE, PrivilegeDrop.SETPRIV)
                                : List.of(PrivilegeDrop.NONE));
    }

    @Test
    void noWayShouldBeRefusedByName() {
        try (EmbeddedPostgres postgres = with(REFUSED, REFUSED)) {
            assertRefused(postgres::start, "--database-url");
        }
    }

    @Test
    void programOutOfReachShouldBeRefusedByName() throws IOException {
        PERMITTED.checkReach(Path.of("/bin/sh"));
        assertRefused(() -> REFUSED.checkReach(Path.of("/bin/sh")), "cannot reach /bin: ");
    }

    @Test
    void userNamespaceShouldKeepTheFilesOfRoot() throws Exception {
        DataFolders.withDatabase(data);
        startShouldSucceedOnlyForRoot(PrivilegeDrop.USER_NAMESPACE);
    }

    @Test
    void setprivShouldFollowARefusedUserNamespaceAndTakeOverItsFiles() throws Exception {
        DataFolders.withDatabase(data);
        startShouldSucceedOnlyForRoot(PrivilegeDrop.SETPRIV);
        startShouldSucceedOnlyForRoot(PrivilegeDrop.USER_NAMESPACE);
        startShouldSucceedOnlyForRoot(PrivilegeDrop.SETPRIV);
    }

    @Test
    void closedFolderShouldBeRefusedByNameToNobody() throws IOException, InterruptedException {
        DataFolders.withDatabase(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres postgres = with(REFUSED, PrivilegeDrop.SETPRIV)) {
            assertRefused(postgres::start, isRoot() ? "choose a folder that everybody may enter" : "ordinary user");
        }
    }

    private void startShouldSucceedOnlyForRoot(PrivilegeDrop way) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = with(REFUSED, way)) {
            if (!isRoot()) {
                assertThatThrownBy(postgres::start).isInstanceOf(EmbeddedPostgresException.class);
                return;
            }
            PostgresAccess access = postgres.start();
            assertThat(EmbeddedPostgresTest.query(access, "SELECT 1")).isEqualTo("1");
            int owner = way.owner().orElseThrow();
            long pid = postgres.server().orElseThrow().pid();
            Path cluster = data.resolve("postgres/cluster");
            assertThat(FileTree.owner(cluster.resolve("PG_VERSION"))).isEqualTo(owner);
            assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "status")))
                    .containsPattern("Uid:\\s+" + owner + "\\s");
        }
    }

    private EmbeddedPostgres with(PrivilegeDrop... ways) {
        return new EmbeddedPostgres(
                EmbeddedPostgresSettings.fastForTests(data), new SecureRandom(), () -> List.of(ways));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void assertRefused(ThrowingCallable start, String reason) {
        assertThatThrownBy(start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("refuses to run as root")
                .hasMessageContaining(reason);
    }
}
