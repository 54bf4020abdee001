package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.time.Duration;
import java.util.List;

/** Deletes the bytes that nothing points at any more. */
public final class CollectGarbage {

    private static final int BATCH = 100;

    private final BlobLedger ledger;
    private final BlobStore store;

    public CollectGarbage(BlobLedger ledger, BlobStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Deletes the released objects, and the reserved ones whose writer has not been heard of for {@code abandonedAfter},
     * which must be longer than any upload or job may take.
     *
     * What was only half written by then goes too.
     *
     * @return how many objects were deleted
     */
    public int execute(Duration abandonedAfter) {
        store.discardUnfinished(abandonedAfter);
        int deleted = 0;
        List<BlobKey> batch;
        do {
            batch = ledger.collectable(abandonedAfter, BATCH);
            for (BlobKey key : batch) {
                store.delete(key);
                ledger.forget(key);
            }
            deleted += batch.size();
        } while (batch.size() == BATCH);
        return deleted;
    }
}
