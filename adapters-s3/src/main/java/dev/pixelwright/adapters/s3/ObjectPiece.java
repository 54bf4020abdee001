package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import java.util.Optional;

/**
 * What a stream must deliver.
 *
 * @param sha256 of the whole object, when all of it is read and the digest is known
 * @param etag the store's name for this state of the object
 */
record ObjectPiece(BlobKey key, long offset, long length, Optional<Sha256> sha256, Optional<String> etag) {}
