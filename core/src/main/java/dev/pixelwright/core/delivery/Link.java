package dev.pixelwright.core.delivery;

import java.time.Instant;
import java.util.Optional;

/** A path with the signature that opens it. */
public record Link(LinkPath path, String signature) {

    /** The address below the root of the service: {@code /t/signature/transformation/uuid[.extension][?exp=]}. */
    public String address() {
        return "/t/" + signature + "/" + path.signed();
    }

    /** The last second in which it opens; empty when it never ends. */
    public Optional<Instant> expiresAt() {
        return path.expires().isPresent()
                ? Optional.of(Instant.ofEpochSecond(path.expires().getAsLong()))
                : Optional.empty();
    }
}
