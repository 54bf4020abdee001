package dev.pixelwright.core.usecase;

import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.port.IdempotencyKeys;

/** Forgets the idempotency keys that nobody will come back with. */
public final class ForgetKeys {

    private final IdempotencyKeys keys;

    public ForgetKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** Forgets those older than {@link IdempotencyKey#KEPT}, and tells how many there were. */
    public int execute() {
        return keys.forgetOlderThan(IdempotencyKey.KEPT);
    }
}
