package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.port.BlobStore;
import java.io.InputStream;

/** The bytes behind a row that the caller was already allowed to see. */
public final class ReadBlob {

    private final BlobStore store;

    public ReadBlob(BlobStore store) {
        this.store = store;
    }

    /** All of the object. */
    public InputStream execute(StoredBlob blob) {
        return store.open(blob.key()).orElseThrow(() -> missing(blob));
    }

    /** {@code length} bytes from {@code offset}, both within the object. */
    public InputStream execute(StoredBlob blob, long offset, long length) {
        return store.open(blob.key(), offset, length).orElseThrow(() -> missing(blob));
    }

    private static RuntimeException missing(StoredBlob blob) {
        return new BlobMissing(blob.key().toString()).toException();
    }
}
