package dev.pixelwright.core.blob;

/** A stored object: its key, its length in bytes and the digest of its bytes. */
public record StoredBlob(BlobKey key, long bytes, Sha256 sha256) {

    public StoredBlob {
        if (bytes < 0) {
            throw new IllegalArgumentException("A stored object has no negative length");
        }
    }
}
