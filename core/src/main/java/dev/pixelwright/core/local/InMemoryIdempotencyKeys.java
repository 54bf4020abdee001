package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.local.InMemoryData.KeyName;
import dev.pixelwright.core.port.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Idempotency keys in memory. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private final InMemoryData data;

    public InMemoryIdempotencyKeys(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<KeyUse> find(UserId owner, IdempotencyKey key) {
        return data.atomically(() -> data.use(owner, key));
    }

    @Override
    public void forget(UserId owner, IdempotencyKey key) {
        data.atomically(() -> {
            data.keys.remove(new KeyName(owner, key));
        });
    }

    @Override
    public int forgetOlderThan(Duration age) {
        return data.atomically(() -> {
            Instant cutoff = data.now().minus(age);
            int before = data.keys.size();
            data.keys.values().removeIf(row -> row.since().isBefore(cutoff));
            return before - data.keys.size();
        });
    }
}
