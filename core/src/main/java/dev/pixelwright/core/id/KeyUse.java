package dev.pixelwright.core.id;

import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.RepetitionFailure.IdempotencyKeyReused;

/**
 * What an {@link IdempotencyKey} was used for.
 *
 * @param content the digest of what was ordered
 * @param subject the id of the image or the job that is the answer
 */
public record KeyUse(Sha256 content, long subject) {

    /** Fails with {@code IdempotencyKeyReused} when {@code other} orders something else. */
    public void requireSame(Sha256 other) {
        if (!content.equals(other)) {
            throw new IdempotencyKeyReused().toException();
        }
    }
}
