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
 */
public record NewJob(JobId id, UserId owner, Lineage lineage, Duration within, Optional<IdempotencyKey> key) {

    /** What the key is used for, by this order. */
    public KeyUse use() {
        String content = "job " + lineage.image() + " " + lineage.transformation();
        return new KeyUse(Sha256.of(content), id.value());
    }
}
