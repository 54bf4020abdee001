package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarXzTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void prepare() {
        target = folder.resolve("target");
    }

    @Test
    void filesLinksAndExecutableBitsShouldBeKept() throws IOException {
        TarXz.unpack(archive(file("bin/tool", 0755), file("lib/real", 0600), link("lib/alias", "real")), target);

        assertThat(target.resolve("bin/tool")).hasBinaryContent(CONTENT).isExecutable();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("lib/real"))))
                .isEqualTo("rw-r--r--");
        assertThat(Files.readSymbolicLink(target.resolve("lib/alias"))).isEqualTo(Path.of("real"));
        assertThat(target.resolve("lib/alias")).hasBinaryContent(CONTENT);
    }

    @Test
    void nothingShouldLeaveTheTarget() {
        assertRefused(file("../outside", 0644), "leaves its folder");
        assertRefused(file(folder + "/outside", 0644), "leaves its folder");
        assertRefused(link("alias", "../../outside"), "leaves its folder");
        assertRefused(link("alias", "/etc"), "leaves its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void devicesAndHardLinksShouldBeRefused() {
        TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
        hard.setLinkName("other");

        assertRefused(hard, "no file, folder or link");
        assertRefused(new TarArchiveEntry("pipe", TarConstants.LF_FIFO), "no file, folder or link");
    }

    private void assertRefused(TarArchiveEntry entry, String reason) {
        assertThatThrownBy(() -> TarXz.unpack(archive(entry), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(CONTENT.length);
        return entry;
    }

    private static TarArchiveEntry link(String name, String to) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.write(CONTENT, 0, (int) entry.getSize());
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
