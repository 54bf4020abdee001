package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row for every object that may exist in the store, written before its bytes. So an object without a row is a fault,
 * and deleting is provable. Rows become {@code HELD} by {@code Images.add}, {@code Derivatives.add} and
 * {@code JobClaims.complete}, and {@code RELEASED} by {@code Images.remove} and {@code Derivatives.remove};
 * {@code PendingUploads} reserves and releases too. Time is the database's. Any method may fail with
 * {@code DatabaseUnavailable}.
 */
public interface BlobLedger {

    /** Announces an object that is about to be written. The key is new. */
    void reserve(BlobKey key);

    /**
     * Says that an object is wanted no more. One that is released already, because it could not be deleted just now, is
     * collected after all others; does nothing for an unknown key.
     */
    void release(BlobKey key);

    Optional<BlobEntry> find(BlobKey key);

    /**
     * At most {@code limit} objects whose bytes are to be deleted: the released ones, and those reserved longer than
     * {@code abandonedAfter}, which are released by this, so that a late writer cannot bring them back. The object of a
     * pending upload is not among the latter: {@code PendingUploads.removeExpired} releases it.
     */
    List<BlobKey> collectable(Duration abandonedAfter, int limit);

    /** At most {@code limit} rows, of every state, in the order of their keys, from the one after {@code after} on. */
    List<BlobEntry> list(Optional<BlobKey> after, int limit);

    /** Those of {@code keys} that no row names, neither of the ledger nor of an image or a derivative. */
    Set<BlobKey> unknown(Set<BlobKey> keys);

    /** Removes the row of a released object whose bytes are gone; does nothing for any other key. */
    void forget(BlobKey key);
}
