package dev.pixelwright.core.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {

    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void arrayShouldBeReadFromTheStartEachTime() throws IOException {
        assertReadsTwice(ByteSource.of(BYTES));
    }

    @Test
    void fileShouldBeReadFromTheStartEachTime(@TempDir Path folder) throws IOException {
        assertReadsTwice(ByteSource.of(Files.write(folder.resolve("f"), BYTES)));
        assertThatThrownBy(() -> ByteSource.of(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    private static void assertReadsTwice(ByteSource source) throws IOException {
        assertThat(source.size()).isEqualTo(BYTES.length);
        try (InputStream one = source.open();
                InputStream other = source.open()) {
            assertThat(one.readAllBytes()).isEqualTo(BYTES);
            assertThat(other.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void digestShouldBeTheOneOfTheStandard() {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc")).hasToString(abc);
        MessageDigest digest = Sha256.newDigest();
        digest.update("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(Sha256.of(digest)).isEqualTo(new Sha256(abc));
        assertThatThrownBy(() -> new Sha256(abc.toUpperCase(Locale.ROOT))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sha256(abc.substring(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storedBlobShouldHaveALength() {
        Sha256 digest = Sha256.of("");
        assertThatThrownBy(() -> new StoredBlob(new BlobKey("a"), -1, digest))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
