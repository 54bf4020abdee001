package dev.pixelwright.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("keys").resolve("token.key");
    }

    @Test
    void keyShouldBeMadeOnceAndStay() {
        byte[] first = new KeyFile(file).readOrMake(random);

        assertThat(first).hasSizeGreaterThanOrEqualTo(KeyFile.MIN_BYTES);
        assertThat(new KeyFile(file).readOrMake(random)).isEqualTo(first);
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("token.key");
    }

    @Test
    void namedKeyShouldBeThereAlreadyAndNeverBeMade() {
        assertThatThrownBy(() -> new KeyFile(file).read())
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("openssl rand -base64");
        assertThat(file).doesNotExist();

        byte[] made = new KeyFile(file).readOrMake(random);

        assertThat(new KeyFile(file).read()).isEqualTo(made);
    }

    @Test
    void keyShouldBeReadableByItsOwnerOnly() throws IOException {
        new KeyFile(file).readOrMake(random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void twoKeysShouldDiffer() {
        assertThat(new KeyFile(file).readOrMake(random))
                .isNotEqualTo(new KeyFile(folder.resolve("another.key")).readOrMake(random));
    }

    @Test
    void keyShouldBeRefusedWhenOthersMayReadIt() throws IOException {
        new KeyFile(file).readOrMake(random);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new KeyFile(file).readOrMake(random))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keyShouldBeRefusedWhenItIsShorterThan256Bits() throws IOException {
        write(Base64.getEncoder().encodeToString(new byte[31]));

        assertThatThrownBy(() -> new KeyFile(file).readOrMake(random))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("248 bits")
                .hasMessageContaining("256");
    }

    @Test
    void keyShouldBeRefusedWhenItIsMalformedOrEmpty() throws IOException {
        write("");
        assertThatThrownBy(() -> new KeyFile(file).readOrMake(random)).isInstanceOf(KeyFileException.class);

        write("no base64!");
        assertThatThrownBy(() -> new KeyFile(file).readOrMake(random))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("base64")
                .hasMessageNotContaining("no base64!");
    }

    @Test
    void keyShouldBeMadeWhereThereAreNoHardLinks() {
        byte[] first = new KeyFile(file, (name, existing) -> {
                    throw new FileSystemException(name.toString(), existing.toString(), "Operation not permitted");
                })
                .readOrMake(random);

        assertThat(new KeyFile(file).readOrMake(random)).isEqualTo(first);
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("token.key");
    }

    @Test
    void anothersKeyShouldWinWhenBothAreMadeAtOnce() throws IOException {
        String others = Base64.getEncoder().encodeToString(new byte[KeyFile.MIN_BYTES]);

        byte[] key = new KeyFile(file, (name, existing) -> {
                    write(others);
                    throw new FileSystemException(name.toString(), existing.toString(), "Operation not permitted");
                })
                .readOrMake(random);

        assertThat(key).isEqualTo(new byte[KeyFile.MIN_BYTES]);
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("token.key");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
