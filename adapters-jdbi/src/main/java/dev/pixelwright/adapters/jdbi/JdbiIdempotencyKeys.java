package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.port.IdempotencyKeys;
import java.time.Duration;
import java.util.Optional;

/** Idempotency keys in PostgreSQL. */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {

    private final Transactions transactions;

    public JdbiIdempotencyKeys(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<KeyUse> find(UserId owner, IdempotencyKey key) {
        return transactions.statement(handle -> KeyRows.find(handle, owner, key));
    }

    @Override
    public void forget(UserId owner, IdempotencyKey key) {
        transactions.run(
                handle -> handle.createUpdate("DELETE FROM idempotency_keys WHERE owner_id = :owner AND key = :key")
                        .bind("owner", owner.value())
                        .bind("key", key.value())
                        .execute());
    }

    @Override
    public int forgetOlderThan(Duration age) {
        return transactions.get(handle -> handle.createUpdate(
                        "DELETE FROM idempotency_keys WHERE since < now() - :age * INTERVAL '1 microsecond'")
                .bind("age", Columns.micros(age))
                .execute());
    }
}
