package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.port.BlobLedger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The blob ledger in PostgreSQL. */
public final class JdbiBlobLedger implements BlobLedger {

    private final Transactions transactions;

    public JdbiBlobLedger(JdbiDatabase database) {
        transactions = database.transactions();
    }

    // Without a complaint about a key that is there: a caller who saw no answer may ask again.
    @Override
    public void reserve(BlobKey key) {
        transactions.statement(
                handle -> handle.createUpdate("""
                        INSERT INTO blobs (key, state, since) VALUES (:key, 'RESERVED', clock_timestamp())
                        ON CONFLICT (key) DO NOTHING
                        """).bind("key", key.value()).execute());
    }

    @Override
    public void release(BlobKey key) {
        transactions.statement(handle -> handle.createUpdate(
                        "UPDATE blobs SET state = 'RELEASED', since = clock_timestamp() WHERE key = :key")
                .bind("key", key.value())
                .execute());
    }

    @Override
    public Optional<BlobEntry> find(BlobKey key) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM blobs WHERE key = :key")
                .bind("key", key.value())
                .map((row, context) -> BlobRows.entry(row))
                .findOne());
    }

    @Override
    public List<BlobEntry> list(Optional<BlobKey> after, int limit) {
        return transactions.get(
                handle -> handle.createQuery("SELECT * FROM blobs WHERE key > :after ORDER BY key LIMIT :limit")
                        .bind("after", after.map(BlobKey::value).orElse(""))
                        .bind("limit", limit)
                        .map((row, context) -> BlobRows.entry(row))
                        .list());
    }

    @Override
    public Set<BlobKey> unknown(Set<BlobKey> keys) {
        return transactions.get(handle -> handle.createQuery("""
                        SELECT key FROM unnest(:keys) AS asked (key)
                        WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.key = asked.key)
                            AND NOT EXISTS (SELECT 1 FROM images WHERE blob_key = asked.key)
                            AND NOT EXISTS (SELECT 1 FROM derivatives WHERE blob_key = asked.key)
                        """)
                .bindArray(
                        "keys", String.class, keys.stream().map(BlobKey::value).toList())
                .map((row, context) -> new BlobKey(row.getString("key")))
                .set());
    }

    @Override
    public List<BlobKey> collectable(Duration abandonedAfter, int limit) {
        return transactions.get(handle -> {
            releaseAbandoned(handle, abandonedAfter, limit);
            return handle.createQuery("""
                            SELECT key FROM blobs WHERE state = 'RELEASED' ORDER BY since, key LIMIT :limit
                            """)
                    .bind("limit", limit)
                    .map((row, context) -> new BlobKey(row.getString("key")))
                    .list();
        });
    }

    // A locked row is being held or released at this moment: it is nobody's to collect, and no reason to wait. What a
    // pending upload names may be written by its client still.
    private static void releaseAbandoned(Handle handle, Duration abandonedAfter, int limit) {
        handle.createUpdate("""
                        UPDATE blobs SET state = 'RELEASED', since = clock_timestamp()
                        WHERE key IN (
                            SELECT key FROM blobs
                            WHERE state = 'RESERVED' AND since <= now() - :micros * INTERVAL '1 microsecond'
                                AND NOT EXISTS (SELECT 1 FROM pending_uploads WHERE blob_key = blobs.key)
                            ORDER BY since, key LIMIT :limit
                            FOR UPDATE OF blobs SKIP LOCKED)
                        """)
                .bind("micros", Columns.micros(abandonedAfter))
                .bind("limit", limit)
                .execute();
    }

    @Override
    public void forget(BlobKey key) {
        transactions.statement(
                handle -> handle.createUpdate("DELETE FROM blobs WHERE key = :key AND state = 'RELEASED'")
                        .bind("key", key.value())
                        .execute());
    }
}
