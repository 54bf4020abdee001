package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.port.BlobLedger;

/** Gives up an object that was reserved and did not come to be, on the way out of another failure. */
final class Abandon {

    private Abandon() {}

    /** Releases {@code key} for the collector; if even that fails, its reservation grows old and is collected as well. */
    static void quietly(BlobLedger ledger, BlobKey key, Throwable reason) {
        try {
            ledger.release(key);
        } catch (RuntimeException second) {
            reason.addSuppressed(second);
        }
    }
}
