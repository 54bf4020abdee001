package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of idempotency keys, for the transactions that write what a key stands for. */
final class KeyRows {

    private KeyRows() {}

    /**
     * What the key stands for: what it was used for before, else {@code use}, which is then noted. Whoever comes with the
     * same key meanwhile waits until the transaction ends.
     */
    static KeyUse take(Handle handle, UserId owner, IdempotencyKey key, KeyUse use) {
        return handle.createQuery("""
                        INSERT INTO idempotency_keys (owner_id, key, content, subject, since)
                        VALUES (:owner, :key, :content, :subject, clock_timestamp())
                        ON CONFLICT (owner_id, key) DO UPDATE SET key = EXCLUDED.key
                        RETURNING content, subject
                        """)
                .bind("owner", owner.value())
                .bind("key", key.value())
                .bind("content", Columns.digest(use.content()))
                .bind("subject", use.subject())
                .map((row, context) -> use(row))
                .one();
    }

    static Optional<KeyUse> find(Handle handle, UserId owner, IdempotencyKey key) {
        return handle.createQuery("SELECT * FROM idempotency_keys WHERE owner_id = :owner AND key = :key")
                .bind("owner", owner.value())
                .bind("key", key.value())
                .map((row, context) -> use(row))
                .findOne();
    }

    /** Lets a key that was taken lead to another subject. */
    static void point(Handle handle, UserId owner, IdempotencyKey key, long subject) {
        handle.createUpdate("""
                        UPDATE idempotency_keys SET subject = :subject
                        WHERE owner_id = :owner AND key = :key AND subject <> :subject
                        """)
                .bind("owner", owner.value())
                .bind("key", key.value())
                .bind("subject", subject)
                .execute();
    }

    private static KeyUse use(ResultSet row) throws SQLException {
        return new KeyUse(new Sha256(HexFormat.of().formatHex(row.getBytes("content"))), row.getLong("subject"));
    }
}
