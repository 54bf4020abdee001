package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.QuotaExceeded;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.Usages;
import java.io.IOException;
import java.util.Optional;

/** Where originals are kept: their bytes first, then their row, as far as their owners' quota goes. */
public final class Shelf {

    private final Images images;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final Usages usages;
    private final Quota quota;

    public Shelf(Images images, BlobLedger ledger, BlobStore store, Usages usages, Quota quota) {
        this.images = images;
        this.ledger = ledger;
        this.store = store;
        this.usages = usages;
        this.quota = quota;
    }

    /**
     * Fails with {@code QuotaExceeded} where so many bytes more would not fit. Asked before anything is stored, and once
     * more by the step that counts: between the two others may have added.
     */
    void requireRoom(UserId owner, long bytes) {
        if (!quota.equals(Quota.NONE) && !quota.allows(usages.imageBytes(owner), bytes)) {
            throw new QuotaExceeded(quota.maxBytes()).toException();
        }
    }

    /** Keeps it; answers the image that stands for the key. */
    Image keep(Image image, SpoolFile spool, Optional<IdempotencyKey> key) throws IOException {
        BlobKey object = image.blob().key();
        ledger.reserve(object);
        try {
            store.put(object, spool);
        } catch (IOException | RuntimeException e) {
            Abandon.quietly(ledger, object, e);
            throw e;
        }
        try {
            return images.add(image, key, quota);
        } catch (FailureException e) {
            // Any other failure may hide a row that was written after all; the collector will know.
            if (e.failure() instanceof BlobMissing) {
                store.delete(object);
            } else if (e.failure() instanceof QuotaExceeded || e.failure() instanceof Unauthenticated) {
                Abandon.quietly(ledger, object, e);
            }
            throw e;
        }
    }
}
