package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.port.CachePurges;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What caches outside are to be told, in PostgreSQL. */
public final class JdbiCachePurges implements CachePurges {

    // Both by an array, because the planner would join a list of ids to all rows.
    static final String TAKE = """
            UPDATE cache_purges SET due_at = clock_timestamp() + :lease * INTERVAL '1 microsecond'
            WHERE content_id = ANY (ARRAY(
                SELECT content_id FROM cache_purges WHERE due_at <= now()
                ORDER BY due_at LIMIT :limit
                FOR UPDATE SKIP LOCKED))
            RETURNING content_id
            """;

    static final String FORGET = """
            DELETE FROM cache_purges WHERE content_id = ANY (ARRAY(
                SELECT content_id FROM cache_purges WHERE since <= now() - :age * INTERVAL '1 microsecond'
                ORDER BY since LIMIT :max
                FOR UPDATE SKIP LOCKED))
            """;

    private final Transactions transactions;

    public JdbiCachePurges(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public List<UUID> take(int limit, Duration lease) {
        return transactions.statement(handle -> handle.createQuery(TAKE)
                .bind("limit", limit)
                .bind("lease", Columns.micros(lease))
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public void told(List<UUID> contentIds, Duration again) {
        transactions.run(handle -> {
            handle.createUpdate("DELETE FROM cache_purges WHERE content_id = ANY (:ids) AND told")
                    .bindArray("ids", UUID.class, contentIds)
                    .execute();
            handle.createUpdate("""
                            UPDATE cache_purges
                            SET told = true, due_at = clock_timestamp() + :again * INTERVAL '1 microsecond'
                            WHERE content_id = ANY (:ids)
                            """)
                    .bindArray("ids", UUID.class, contentIds)
                    .bind("again", Columns.micros(again))
                    .execute();
        });
    }

    @Override
    public int forget(Duration age, int max) {
        return transactions.statement(handle -> handle.createUpdate(FORGET)
                .bind("age", Columns.micros(age))
                .bind("max", max)
                .execute());
    }
}
