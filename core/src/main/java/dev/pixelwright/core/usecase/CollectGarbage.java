package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes the bytes that nothing points at any more. */
public final class CollectGarbage {

    private static final int BATCH = 100;
    // Objects that cannot be deleted keep none of the others; so many one after the other are a store that is away.
    private static final int MOST_REFUSED_IN_A_ROW = 3;

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
     * @throws FailureException with what the store answered when an object could not be deleted, after the rest was done;
     *     at once when more than three in a row could not. They are the last ones of the next round
     */
    public int execute(Duration abandonedAfter) {
        Refusals refusals = new Refusals();
        int deleted = 0;
        try {
            List<BlobKey> batch;
            int gone;
            do {
                batch = ledger.collectable(abandonedAfter, BATCH);
                gone = delete(batch, refusals);
                deleted += gone;
            } while (batch.size() == BATCH && gone > 0);
        } finally {
            store.discardUnfinished(abandonedAfter);
        }
        refusals.first.ifPresent(reason -> {
            throw reason;
        });
        return deleted;
    }

    private int delete(List<BlobKey> batch, Refusals refusals) {
        int gone = 0;
        int refusedInARow = 0;
        for (BlobKey key : batch) {
            if (refusals.keys.contains(key)) {
                continue;
            }
            try {
                store.delete(key);
                ledger.forget(key);
                gone++;
                refusedInARow = 0;
            } catch (FailureException e) {
                refusals.add(key, e);
                ledger.release(key);
                refusedInARow++;
                if (refusedInARow > MOST_REFUSED_IN_A_ROW) {
                    throw e;
                }
            }
        }
        return gone;
    }

    /** What could not be deleted in this round, and why the first could not. */
    private static final class Refusals {

        private final Set<BlobKey> keys = new HashSet<>();
        private Optional<FailureException> first = Optional.empty();

        void add(BlobKey key, FailureException reason) {
            keys.add(key);
            first = first.or(() -> Optional.of(reason));
        }
    }
}
