package dev.pixelwright.core.port;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import java.time.Duration;
import java.util.Optional;

/**
 * Idempotency keys, what they stand for and their end. They are written by {@code Images.add} and {@code Jobs.submit}, in
 * the same step as what they stand for, and outlive it. Time is the database's. Any method may fail with {@code DatabaseUnavailable}.
 */
public interface IdempotencyKeys {

    /** What a key was used for; empty when it is not known. What it stands for may have been removed since. */
    Optional<KeyUse> find(UserId owner, IdempotencyKey key);

    /** Forgets one key, which is then as good as never used; does nothing for one that is not known. */
    void forget(UserId owner, IdempotencyKey key);

    /** Forgets the keys that were first used longer than {@code age} ago, and tells how many they were. */
    int forgetOlderThan(Duration age);
}
