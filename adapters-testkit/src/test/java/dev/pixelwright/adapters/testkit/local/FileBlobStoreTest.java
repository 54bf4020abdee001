package dev.pixelwright.adapters.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.adapters.testkit.BrokenSource;
import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.local.FileBlobStore;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest implements BlobStoreContract {

    @TempDir
    Path folder;

    @Override
    public BlobStore store() {
        return new FileBlobStore(folder);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            return files.toList();
        }
    }

    @Test
    void anObjectShouldLieUnderItsKey() throws IOException {
        store().put(new BlobKey("originals/ab/one"), ByteSource.of(new byte[] {1, 2, 3}));
        assertThat(folder.resolve("objects/originals/ab/one")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(parts()).isEmpty();
    }

    @Test
    void twoStoresShouldShareAFolder() throws IOException {
        BlobStore one = store();
        BlobStore two = store();
        BlobKey key = Samples.key();
        one.put(key, ByteSource.of(new byte[] {1, 2, 3}));
        try (InputStream in = two.open(key).orElseThrow()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
        two.delete(key);
        assertThat(one.open(key)).isEmpty();
    }

    @Test
    void discardUnfinishedShouldRemoveOnlyOldLeftovers() throws IOException {
        BlobStore store = store();
        Path old = Files.write(folder.resolve("tmp/old.part"), new byte[10]);
        Path fresh = Files.write(folder.resolve("tmp/fresh.part"), new byte[10]);
        Path foreign = Files.write(folder.resolve("tmp/notes.txt"), new byte[10]);
        FileTime past =
                FileTime.from(Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofMinutes(61)));
        Files.setLastModifiedTime(old, past);
        Files.setLastModifiedTime(foreign, past);
        assertThat(store.discardUnfinished(Duration.ofHours(1))).isEqualTo(1);
        assertThat(parts()).containsExactlyInAnyOrder(fresh, foreign);
        assertThat(store.discardUnfinished(Duration.ofDays(-1))).isEqualTo(1);
        assertThat(parts()).containsExactly(foreign);
    }

    @Test
    void leftoversShouldNotBeObjects() throws IOException {
        BlobStore store = store();
        Files.write(folder.resolve("tmp/half.part"), new byte[10]);
        Files.write(folder.resolve("objects/.hidden"), new byte[10]);
        List<BlobKey> keys = new ArrayList<>();
        store.list(keys::add);
        assertThat(keys).isEmpty();
    }

    @Test
    void aFailedWriteShouldLeaveNoTemporaryFile() throws IOException {
        BlobStore store = store();
        ByteSource broken = BrokenSource.after(100_000);
        BlobKey key = Samples.key();
        assertThatThrownBy(() -> store.put(key, broken))
                .isInstanceOf(IOException.class)
                .hasMessage(BrokenSource.MESSAGE);
        assertThat(store.open(key)).isEmpty();
        assertThat(parts()).isEmpty();
    }

    @Test
    void aFolderThatWasTakenAwayShouldBeStorageUnavailable() throws IOException {
        BlobStore store = store();
        Files.delete(folder.resolve("tmp"));
        BlobKey key = Samples.key();
        Failing.with("STORAGE_UNAVAILABLE", () -> store.put(key, ByteSource.of(new byte[1])));
        assertThat(store.open(key)).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderShouldBeStorageUnavailable() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        Failing.with("STORAGE_UNAVAILABLE", () -> new FileBlobStore(file));
    }
}
