package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {
    @TempDir
    private Path data;

    private PostgresFolder folder;
    private PostgresCluster cluster;

    @BeforeEach
    void prepare() throws IOException {
        folder = PostgresFolder.in(DataFolders.withBundle(data));
        cluster = new PostgresCluster(
                folder,
                PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform()),
                PrivilegeDrop.firstThatWorks(PrivilegeDrop.preferred()));
    }

    @Test
    void leftoversOfAnInterruptedMakingShouldBeReplaced() throws IOException {
        Files.createDirectory(folder.clusterInTheMaking());
        Files.writeString(folder.clusterInTheMaking().resolve("PG_VERSION"), "half");
        Files.writeString(folder.passwordForInitdb(), "old");

        String password = open();

        assertThat(open()).isEqualTo(password);
        assertThat(folder.root().toFile().list())
                .containsExactlyInAnyOrder(
                        "cluster",
                        "password",
                        PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform())
                                .home()
                                .getFileName()
                                .toString());
    }

    @Test
    void clusterOfAnotherMajorShouldBeRefusedByName() throws IOException {
        open();
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("was made by PostgreSQL 16 and this Pixelwright brings PostgreSQL 18")
                .hasMessageContaining("--data")
                .hasMessageContaining("--database-url");
    }

    @Test
    void lostPasswordShouldBeNamed() throws IOException {
        open();
        Files.delete(folder.password());

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(folder.password().toString());
    }

    private String open() throws IOException {
        return cluster.open(new SecureRandom(), Durability.FAST_FOR_TESTS);
    }
}
