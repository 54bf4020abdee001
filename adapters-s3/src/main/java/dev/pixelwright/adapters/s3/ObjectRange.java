package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import java.util.Optional;

/** What to ask for: all of an object or a range, and of which state of it. */
record ObjectRange(BlobKey key, Optional<ByteRange> range, Optional<String> etag) {}
