package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import java.time.Duration;
import java.util.Optional;

/**
 * An order that is not a job yet.
 *
 * @param within the total time all its attempts may take
 * @param key what its sender calls it
 * @param content everything that was ordered with this key, which another order of that key must not differ from
 */
public record NewJob(
        JobId id, UserId owner, Lineage lineage, Duration within, Optional<IdempotencyKey> key, String content) {

    /** An order of one derivative. */
    public NewJob(JobId id, UserId owner, Lineage lineage, Duration within, Optional<IdempotencyKey> key) {
        this(id, owner, lineage, within, key, "job " + lineage.image() + " " + lineage.transformation());
    }

    /** What the key is used for, by this order. */
    public KeyUse use() {
        return new KeyUse(Sha256.of(content), id.value());
    }
}
