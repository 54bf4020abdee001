package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import java.util.Optional;

/** Under what name a key stands in the bucket. */
final class ObjectNames {

    private final S3Location location;

    ObjectNames(S3Location location) {
        this.location = location;
    }

    String bucket() {
        return location.bucket();
    }

    /** What every name begins with; may be empty. */
    String prefix() {
        return location.keyPrefix();
    }

    String of(BlobKey key) {
        return prefix() + key.value();
    }

    /** The key behind a name; empty when it is none of ours. */
    Optional<BlobKey> key(String name) {
        if (!name.startsWith(prefix())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BlobKey(name.substring(prefix().length())));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
