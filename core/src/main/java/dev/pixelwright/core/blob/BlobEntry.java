package dev.pixelwright.core.blob;

import java.time.Instant;

/** One line of the ledger: an object, its state, and since when it has been in it by the database's clock. */
public record BlobEntry(BlobKey key, BlobState state, Instant since) {}
