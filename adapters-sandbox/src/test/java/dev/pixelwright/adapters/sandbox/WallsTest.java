package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.sandbox.pool.Protection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a child sees of the world. */
class WallsTest {

    private SandboxedEngine sandbox;
    private Orders orders;

    @BeforeEach
    void open() {
        sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(1));
        orders = new Orders(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void nothingOfTheParentsEnvironmentShouldBeInTheChilds() {
        String told = new String(orders.make(Trouble.TELL_ENVIRONMENT), StandardCharsets.UTF_8);
        assertThat(System.getenv()).as("what could be told").containsKey("PATH");
        assertThat(told).contains("LANG=C.UTF-8").doesNotContain("PATH=", "HOME=", "USER=");
    }

    @Test
    void childShouldHaveNoNetworkWhereTheSystemPermits() {
        String told = new String(orders.make(Trouble.TELL_NETWORK), StandardCharsets.UTF_8);
        boolean closed = Sandboxes.CONFINEMENT.protections().held().contains(Protection.NETWORK);
        assertThat(told.startsWith("none")).as(told).isEqualTo(closed);
    }

    @Test
    void childShouldHaveAFolderOfItsOwnAndLeaveNothing() throws IOException {
        orders.make(Trouble.NONE);
        Set<Path> folders = folders();
        assertThat(folders).hasSize(1);
        for (Path folder : folders) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            Files.writeString(folder.resolve("left.txt"), "behind");
        }
        sandbox.close();
        assertThat(folders()).isEmpty();
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Sandboxes.FOLDER)) {
            return Set.copyOf(folders.toList());
        }
    }
}
