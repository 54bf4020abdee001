package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.Sha256;
import java.util.Map;
import java.util.Optional;

/** The digest of a whole object, kept with it as metadata: not every store keeps or returns one of its own. */
final class Digests {

    private static final String NAME = "pixelwright-sha256";

    private Digests() {}

    static Map<String, String> metadata(Sha256 sha256) {
        return Map.of(NAME, sha256.hex());
    }

    /** Empty for objects that others wrote, such as a client with a presigned address. */
    static Optional<Sha256> of(Map<String, String> metadata) {
        try {
            return Optional.ofNullable(metadata.get(NAME)).map(Sha256::new);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
