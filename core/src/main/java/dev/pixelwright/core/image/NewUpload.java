package dev.pixelwright.core.image;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.id.IdempotencyKey;
import java.util.Optional;

/**
 * What a client is going to bring to the store itself.
 *
 * @param bytes how many were announced, at least 1
 * @param checksum the digest that was announced, if one was
 * @param object where the client puts them; never where an image's bytes lie
 */
public record NewUpload(
        UploadId id, UserId owner, Filename filename, long bytes, Optional<Sha256> checksum, BlobKey object) {

    public NewUpload {
        if (bytes < 1) {
            throw new IllegalArgumentException("An upload has at least 1 byte");
        }
    }

    /** The key under which its image is added, so that any number of completions make one. No client can send it. */
    public IdempotencyKey key() {
        return new IdempotencyKey("direct upload " + id);
    }
}
