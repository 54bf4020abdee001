package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The promises of {@link BlobStore}. */
public interface BlobStoreContract {

    /** A store without objects. */
    BlobStore store();

    private static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251 + seed);
        }
        return bytes;
    }

    private static byte[] read(Optional<InputStream> opened) throws IOException {
        try (InputStream in = opened.orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static List<BlobKey> keys(BlobStore store) {
        ConcurrentLinkedQueue<BlobKey> keys = new ConcurrentLinkedQueue<>();
        store.list(keys::add);
        return List.copyOf(keys);
    }

    /** Cannot be opened. */
    private static ByteSource unreadable() {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("The source cannot be opened");
            }

            @Override
            public long size() {
                return 5;
            }
        };
    }

    @Test
    default void discardUnfinishedShouldLeaveWhatIsFinished() throws IOException {
        BlobStore store = store();
        BlobKey key = new BlobKey("a/finished");
        store.put(key, ByteSource.of(bytes(10, 1)));
        assertThat(store.discardUnfinished(Duration.ZERO)).isZero();
        assertThat(read(store.open(key))).isEqualTo(bytes(10, 1));
    }

    @Test
    default void openShouldGiveWhatWasPut() throws IOException {
        BlobStore store = store();
        for (int length : new int[] {0, 1, 1_000, 65_536, 3_000_001}) {
            BlobKey key = Samples.key();
            byte[] bytes = bytes(length, length);
            store.put(key, ByteSource.of(bytes));
            assertThat(read(store.open(key))).isEqualTo(bytes);
            assertThat(store.size(key)).hasValue(length);
        }
    }

    @Test
    default void unknownObjectsShouldBeEmpty() throws IOException {
        BlobStore store = store();
        BlobKey key = new BlobKey("originals/ab/one");
        store.put(key, ByteSource.of(bytes(10, 1)));
        for (String unknown : List.of("originals/ab/two", "originals/ab", "originals", "other/ab/one")) {
            assertThat(store.open(new BlobKey(unknown))).isEmpty();
            assertThat(store.open(new BlobKey(unknown), 0, 1)).isEmpty();
            assertThat(store.size(new BlobKey(unknown))).isEmpty();
        }
    }

    @Test
    default void everyFormOfKeyShouldBeStored() throws IOException {
        BlobStore store = store();
        List<BlobKey> keys = List.of(
                new BlobKey("a"),
                new BlobKey("b.c-d"),
                new BlobKey("1/2/3/4/5/6/7/8"),
                new BlobKey("dots/a..b"),
                new BlobKey("ends/with."),
                new BlobKey("long/" + "x".repeat(195)));
        for (BlobKey key : keys) {
            store.put(key, ByteSource.of(bytes(key.value().length(), 3)));
        }
        for (BlobKey key : keys) {
            assertThat(read(store.open(key))).isEqualTo(bytes(key.value().length(), 3));
        }
        assertThat(keys(store)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    default void putShouldAllowTheSameBytesAgain() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        byte[] bytes = bytes(5_000, 7);
        store.put(key, ByteSource.of(bytes));
        store.put(key, ByteSource.of(bytes));
        assertThat(read(store.open(key))).isEqualTo(bytes);
        assertThat(keys(store)).containsExactly(key);
    }

    @Test
    default void putShouldLeaveNothingWhenTheSourceBreaks() {
        BlobStore store = store();
        BlobKey key = Samples.key();
        assertThatThrownBy(() -> store.put(key, BrokenSource.after(200_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.put(key, unreadable())).isInstanceOf(IOException.class);
        assertThat(store.open(key)).isEmpty();
        assertThat(store.size(key)).isEmpty();
        assertThat(keys(store)).isEmpty();
    }

    @Test
    default void aRangeShouldBeExactlyWhatWasAskedFor() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        byte[] bytes = bytes(100_000, 9);
        store.put(key, ByteSource.of(bytes));
        int[][] ranges = {{0, 1}, {0, 100_000}, {99_999, 1}, {50_000, 20_000}, {123, 0}, {100_000, 0}};
        for (int[] range : ranges) {
            assertThat(read(store.open(key, range[0], range[1])))
                    .isEqualTo(Arrays.copyOfRange(bytes, range[0], range[0] + range[1]));
        }
    }

    @Test
    default void aRangeShouldEndAlsoWhenReadByteByByte() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        byte[] bytes = bytes(1_000, 11);
        store.put(key, ByteSource.of(bytes));
        try (InputStream in = store.open(key, 10, 3).orElseThrow()) {
            assertThat(in.read()).isEqualTo(bytes[10] & 0xff);
            assertThat(in.skip(1)).isEqualTo(1);
            assertThat(in.read()).isEqualTo(bytes[12] & 0xff);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    default void aRangeOutsideTheObjectShouldBeRefused() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        store.put(key, ByteSource.of(bytes(100, 1)));
        long[][] ranges = {{-1, 5}, {0, 101}, {100, 1}, {101, 0}, {50, -1}, {Long.MAX_VALUE, Long.MAX_VALUE}};
        for (long[] range : ranges) {
            assertThatThrownBy(() -> store.open(key, range[0], range[1]))
                    .as("%d bytes from %d", range[1], range[0])
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void deleteShouldBeIdempotent() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        BlobKey other = Samples.key();
        store.put(key, ByteSource.of(bytes(10, 1)));
        store.put(other, ByteSource.of(bytes(10, 2)));
        store.delete(key);
        store.delete(key);
        store.delete(Samples.key());
        assertThat(store.open(key)).isEmpty();
        assertThat(store.size(key)).isEmpty();
        assertThat(keys(store)).containsExactly(other);
    }

    @Test
    default void deleteShouldNotTakeOtherObjectsBelowTheKey() throws IOException {
        BlobStore store = store();
        BlobKey key = new BlobKey("folder/ab/one");
        store.put(key, ByteSource.of(bytes(10, 1)));
        store.delete(new BlobKey("folder"));
        store.delete(new BlobKey("folder/ab"));
        assertThat(keys(store)).containsExactly(key);
    }

    @Test
    default void aDeletedKeyShouldBeUsableAgain() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        store.put(key, ByteSource.of(bytes(10, 1)));
        store.delete(key);
        store.put(key, ByteSource.of(bytes(20, 2)));
        assertThat(read(store.open(key))).isEqualTo(bytes(20, 2));
    }

    @Test
    default void anObjectShouldAppearWholeOrNotAtAll() {
        BlobStore store = store();
        BlobKey key = Samples.key();
        byte[] bytes = bytes(2_000_000, 5);
        List<Boolean> whole = Race.run(4, i -> i == 0 ? written(store, key, bytes) : seenWhole(store, key, bytes));
        assertThat(whole).containsOnly(true);
    }

    private static boolean written(BlobStore store, BlobKey key, byte[] bytes) {
        try {
            store.put(key, ByteSource.of(bytes));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks until the object is there; whatever is seen first must be all of it. */
    private static boolean seenWhole(BlobStore store, BlobKey key, byte[] bytes) {
        try (InputStream in = Await.present("the object appears", () -> store.open(key))) {
            return Arrays.equals(in.readAllBytes(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    default void manyWritersOfOneObjectShouldLeaveItWhole() throws IOException {
        BlobStore store = store();
        BlobKey key = Samples.key();
        byte[] bytes = bytes(300_000, 13);
        assertThat(Race.run(8, i -> written(store, key, bytes))).containsOnly(true);
        assertThat(read(store.open(key))).isEqualTo(bytes);
        assertThat(keys(store)).containsExactly(key);
    }
}
