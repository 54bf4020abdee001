package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path data;

    @Test
    void bundleShouldBeUnpackedOnceWholeAndRunnable() throws IOException {
        PostgresFolder folder = PostgresFolder.in(data);
        Files.createDirectories(folder.unpacking().resolve("half"));

        PostgresBinaries binaries = PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform());
        FileTime unpacked = Files.getLastModifiedTime(binaries.postgres());

        assertThat(binaries.major()).isEqualTo("18");
        assertThat(Command.works(List.of(binaries.postgres().toString(), "--version")))
                .isTrue();
        assertThat(binaries.initdb()).isExecutable();
        try (Stream<Path> libraries = Files.list(binaries.home().resolve("lib"))) {
            assertThat(libraries.filter(Files::isSymbolicLink)).isNotEmpty().allMatch(Files::exists);
        }
        assertThat(PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform()))
                .isEqualTo(binaries);
        assertThat(Files.getLastModifiedTime(binaries.postgres())).isEqualTo(unpacked);
        assertThat(folder.unpacking()).doesNotExist();
    }

    @Test
    void bundlesOfOtherReleasesShouldBeDeleted() throws IOException {
        PostgresFolder folder = PostgresFolder.in(DataFolders.withBundle(data));
        PostgresBinaries binaries = PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform());
        Path old = Files.createDirectories(folder.binaries("old").resolve("bin"));

        binaries.deleteOthers();

        assertThat(old.getParent()).doesNotExist();
        assertThat(binaries.postgres()).exists();
    }

    @Test
    void platformWithoutBundleShouldBeRefusedByName() throws IOException {
        PostgresFolder folder = PostgresFolder.in(data);

        assertThatThrownBy(() -> PostgresBinaries.unpacked(folder, "plan9-mips"))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("no embedded PostgreSQL for plan9-mips")
                .hasMessageContaining("--database-url");
    }

    @Test
    void platformShouldBeNamedAsItsBundleIs() {
        assertThat(PostgresBinaries.platform("Linux", "amd64", false)).isEqualTo("linux-x86_64");
        assertThat(PostgresBinaries.platform("Linux", "aarch64", false)).isEqualTo("linux-arm_64");
        assertThat(PostgresBinaries.platform("Mac OS X", "aarch64", false)).isEqualTo("darwin-arm_64");
        assertThat(PostgresBinaries.platform("Mac OS X", "x86_64", false)).isEqualTo("darwin-x86_64");
        assertThat(PostgresBinaries.platform("Linux", "amd64", true)).isEqualTo("linux-x86_64-alpine_linux");
    }
}
