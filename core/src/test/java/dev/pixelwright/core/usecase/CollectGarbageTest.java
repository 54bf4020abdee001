package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.local.InMemoryBlobLedger;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectGarbageTest {

    private static final Duration OLD = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock();
    private final BlobLedger ledger = new InMemoryBlobLedger(new InMemoryData(clock));
    private final InMemoryBlobStore store = new InMemoryBlobStore();

    private List<BlobKey> released(String name, int count) throws IOException {
        List<BlobKey> keys = IntStream.range(0, count)
                .mapToObj(i -> new BlobKey("originals/aa/" + name + i))
                .toList();
        for (BlobKey key : keys) {
            ledger.reserve(key);
            store.put(key, ByteSource.of(new byte[] {1}));
            ledger.release(key);
        }
        return keys;
    }

    private List<BlobKey> objects() {
        List<BlobKey> keys = new ArrayList<>();
        store.list(keys::add);
        return keys;
    }

    @Test
    void anObjectThatCannotBeDeletedShouldKeepNoOther() throws IOException {
        List<BlobKey> keys = released("free", 250);
        CollectGarbage collect = new CollectGarbage(ledger, new Guarded(store, Set.of(keys.get(0))));
        assertThatThrownBy(() -> collect.execute(OLD)).hasMessageContaining("STORAGE_UNAVAILABLE");
        assertThat(objects()).containsExactly(keys.get(0));
        assertThat(ledger.find(keys.get(0))).isPresent();
        assertThat(new CollectGarbage(ledger, store).execute(OLD)).isEqualTo(1);
        assertThat(objects()).isEmpty();
    }

    @Test
    void manyObjectsThatCannotBeDeletedShouldKeepOthersForARoundOnly() throws IOException {
        Set<BlobKey> locked = Set.copyOf(released("locked", 5));
        clock.advance(Duration.ofSeconds(1));
        released("free", 250);
        CollectGarbage collect = new CollectGarbage(ledger, new Guarded(store, locked));
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> collect.execute(OLD)).hasMessageContaining("STORAGE_UNAVAILABLE");
        assertThat(objects()).hasSize(255);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> collect.execute(OLD)).hasMessageContaining("STORAGE_UNAVAILABLE");
        assertThat(objects()).containsExactlyInAnyOrderElementsOf(locked);
    }

    @Test
    void aStoreThatIsAwayShouldEndTheRoundAtOnce() throws IOException {
        List<BlobKey> keys = released("free", 50);
        Guarded away = new Guarded(store, Set.copyOf(keys));
        CollectGarbage collect = new CollectGarbage(ledger, away);
        assertThatThrownBy(() -> collect.execute(OLD)).hasMessageContaining("STORAGE_UNAVAILABLE");
        assertThat(away.asked).isEqualTo(4);
        assertThat(away.cleared).as("what was half written is another matter").isTrue();
        assertThat(objects()).hasSize(50);
    }

    /** A store in which some objects are locked against deletion. */
    private static final class Guarded extends ForwardingStore {

        private final Set<BlobKey> locked;
        private int asked;
        private boolean cleared;

        Guarded(BlobStore store, Set<BlobKey> locked) {
            super(store);
            this.locked = locked;
        }

        @Override
        public void delete(BlobKey key) {
            asked++;
            if (locked.contains(key)) {
                throw new StorageUnavailable("the object is locked").toException();
            }
            super.delete(key);
        }

        @Override
        public int discardUnfinished(Duration abandonedAfter) {
            cleared = true;
            return super.discardUnfinished(abandonedAfter);
        }
    }
}
