package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds the store's list against the ledger's, and asks the store for nothing else. Both change meanwhile, so that what does
 * not agree may have a good reason, and is to be looked at again.
 */
final class Inventory {

    private static final int BATCH = 500;

    private final BlobLedger ledger;
    private final BlobStore store;

    Inventory(BlobLedger ledger, BlobStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Goes through the store, then through the rows.
     *
     * @param unknown is told of objects without a row, some at a time
     * @param missing is told of each object that is held and was not listed
     * @return how many objects the store named
     */
    int compare(Consumer<Set<BlobKey>> unknown, Consumer<BlobKey> missing) {
        ListedKeys listed = new ListedKeys();
        Set<BlobKey> batch = new HashSet<>();
        store.list(key -> {
            listed.add(key);
            batch.add(key);
            if (batch.size() == BATCH) {
                unknown.accept(ledger.unknown(Set.copyOf(batch)));
                batch.clear();
            }
        });
        unknown.accept(ledger.unknown(Set.copyOf(batch)));
        Optional<BlobKey> after = Optional.empty();
        List<BlobEntry> page;
        do {
            page = ledger.list(after, BATCH);
            for (BlobEntry entry : page) {
                if (entry.state() == BlobState.HELD && !listed.contains(entry.key())) {
                    missing.accept(entry.key());
                }
                after = Optional.of(entry.key());
            }
        } while (page.size() == BATCH);
        return listed.count();
    }
}
