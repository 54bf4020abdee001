package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.util.Collection;

/** Deletes the bytes that were released a moment ago, so that they need not wait for the collector. */
final class Disposal {

    private static final System.Logger LOG = System.getLogger(Disposal.class.getName());

    private final BlobLedger ledger;
    private final BlobStore store;

    Disposal(BlobLedger ledger, BlobStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /** Deletes them, as far as the store lets us: the rest is released, and the collector's. */
    void dispose(Collection<BlobKey> released) {
        try {
            for (BlobKey key : released) {
                store.delete(key);
                ledger.forget(key);
            }
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "Some of " + released + " is left to the collector", e);
        }
    }
}
