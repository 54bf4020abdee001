package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Where what was made becomes an object: announced in the ledger first, under a key of its own. */
public final class Storeroom {

    private final BlobLedger ledger;
    private final BlobStore store;
    private final Path folder;
    private final Ids ids;
    private final Clock clock;

    public Storeroom(BlobLedger ledger, BlobStore store, Path folder, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.folder = folder;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file for bytes on their way here. */
    SpoolFile spool() {
        return new SpoolFile(folder);
    }

    /**
     * Stores what is in {@code file}; its object is reserved in the ledger when this returns, and released after a failure.
     *
     * @param attempt becomes part of the object's key
     */
    Derivative keep(SpoolFile file, Lineage lineage, FileFormat format, Size size, int attempt) throws IOException {
        UUID contentId = ids.random();
        BlobKey key = BlobKey.derivative(contentId, attempt);
        StoredBlob blob = file.as(key);
        ledger.reserve(key);
        try {
            store.put(key, file);
        } catch (IOException | RuntimeException e) {
            Abandon.quietly(ledger, key, e);
            throw e;
        }
        return new Derivative(new DerivativeId(ids.next()), lineage, contentId, format, size, blob, clock.instant());
    }

    /**
     * Gives up the object of a derivative that found no row. Where even its reservation is gone, the collector has
     * passed already, and the bytes that came after it go here.
     */
    void discard(Derivative made) {
        BlobKey key = made.blob().key();
        ledger.release(key);
        if (ledger.find(key).isEmpty()) {
            store.delete(key);
        }
    }

    /** The same on the way out of another failure. */
    void discardQuietly(Derivative made, Throwable reason) {
        try {
            discard(made);
        } catch (RuntimeException second) {
            reason.addSuppressed(second);
        }
    }
}
