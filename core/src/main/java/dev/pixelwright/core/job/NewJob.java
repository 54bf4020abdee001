package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.trace.TraceContext;
import java.time.Duration;
import java.util.Optional;

/**
 * An order that is not a job yet.
 *
 * @param within the total time all its attempts may take
 * @param key what its sender calls it
 * @param content everything that was ordered with this key, which another order of that key must not differ from
 * @param cause the place in a trace that its attempts come after, where the order is traced
 */
public record NewJob(
        JobId id,
        UserId owner,
        Lineage lineage,
        Duration within,
        Optional<IdempotencyKey> key,
        String content,
        Optional<TraceContext> cause) {

    /** An order that nobody traces. */
    public NewJob(
            JobId id, UserId owner, Lineage lineage, Duration within, Optional<IdempotencyKey> key, String content) {
        this(id, owner, lineage, within, key, content, Optional.empty());
    }

    /** An order of one derivative. */
    public NewJob(JobId id, UserId owner, Lineage lineage, Duration within, Optional<IdempotencyKey> key) {
        this(id, owner, lineage, within, key, "job " + lineage.image() + " " + lineage.transformation());
    }

    /** The same order, which comes after {@code place} in a trace. */
    public NewJob after(TraceContext place) {
        return new NewJob(id, owner, lineage, within, key, content, Optional.of(place));
    }

    /** What the key is used for, by this order. */
    public KeyUse use() {
        return new KeyUse(Sha256.of(content), id.value());
    }
}
