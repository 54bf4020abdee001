package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.core.failure.RepetitionFailure;
import dev.pixelwright.core.id.IdempotencyKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The {@code Idempotency-Key} of a request. */
public final class KeyHeader {

    private KeyHeader() {}

    /** The key that was sent, if any; fails with {@code InvalidIdempotencyKey}. */
    public static Optional<IdempotencyKey> of(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(RepetitionFailure.HEADER))
                .map(IdempotencyKey::parse);
    }
}
