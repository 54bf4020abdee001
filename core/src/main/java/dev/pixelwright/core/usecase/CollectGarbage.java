package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deletes the bytes that nothing points at any more. */
public final class CollectGarbage {

    private static final int BATCH = 100;
    // A few objects that cannot be deleted keep none of the others; more is a store that is away.
    private static final int MOST_REFUSED = 3;

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
     * @throws FailureException with what the store answered, after the rest was done, when an object could not be deleted;
     *     when more than three could not, at once
     */
    public int execute(Duration abandonedAfter) {
        Map<BlobKey, FailureException> refused = new HashMap<>();
        int deleted = 0;
        List<BlobKey> batch;
        int gone;
        do {
            batch = ledger.collectable(abandonedAfter, BATCH);
            gone = 0;
            for (BlobKey key : batch) {
                gone += !refused.containsKey(key) && isDeleted(key, refused) ? 1 : 0;
            }
            deleted += gone;
        } while (batch.size() == BATCH && gone > 0);
        store.discardUnfinished(abandonedAfter);
        for (FailureException reason : refused.values()) {
            throw reason;
        }
        return deleted;
    }

    private boolean isDeleted(BlobKey key, Map<BlobKey, FailureException> refused) {
        try {
            store.delete(key);
        } catch (FailureException e) {
            refused.put(key, e);
            if (refused.size() > MOST_REFUSED) {
                throw e;
            }
            return false;
        }
        ledger.forget(key);
        return true;
    }
}
