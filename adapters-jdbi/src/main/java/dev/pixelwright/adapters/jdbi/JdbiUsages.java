package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.port.Usages;
import java.util.List;
import java.util.Optional;

/** How much users keep in PostgreSQL. */
public final class JdbiUsages implements Usages {

    private final Transactions transactions;

    public JdbiUsages(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Usage of(UserId owner) {
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT image_count, image_bytes, made.many AS derivatives, made.bytes AS derivative_bytes,
                            (SELECT count(*) FROM jobs WHERE owner_id = :owner) AS jobs
                        FROM users, (
                            SELECT count(*) AS many, CAST(coalesce(sum(derivatives.bytes), 0) AS bigint) AS bytes
                            FROM images JOIN derivatives ON derivatives.image_id = images.id
                            WHERE images.owner_id = :owner) AS made
                        WHERE id = :owner
                        """)
                .bind("owner", owner.value())
                .map((row, context) -> new Usage(
                        row.getLong("image_count"),
                        row.getLong("image_bytes"),
                        row.getLong("derivatives"),
                        row.getLong("derivative_bytes"),
                        row.getLong("jobs")))
                .findOne()
                .orElse(new Usage(0, 0, 0, 0, 0)));
    }

    @Override
    public List<ModelCost> modelCosts(UserId owner) {
        return transactions.statement(handle -> CostRows.of(handle, owner));
    }

    @Override
    public List<UsageCount> counts(Optional<UserId> after, int max) {
        // A row and its counters change in one step, so that in what one statement sees they agree.
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT part.id, image_count, image_bytes, present.many, present.bytes
                        FROM (SELECT * FROM users WHERE id > :after ORDER BY id LIMIT :max) AS part,
                            LATERAL (
                                SELECT count(*) AS many, CAST(coalesce(sum(bytes), 0) AS bigint) AS bytes
                                FROM images WHERE owner_id = part.id) AS present
                        ORDER BY part.id
                        """)
                .bind("after", after.map(UserId::value).orElse(0L))
                .bind("max", max)
                .map((row, context) -> new UsageCount(
                        new UserId(row.getLong("id")),
                        row.getLong("many"),
                        row.getLong("bytes"),
                        row.getLong("image_count"),
                        row.getLong("image_bytes")))
                .list());
    }

    @Override
    public void recount(UserId owner) {
        transactions.run(handle -> {
            // Whoever adds or removes an image changes the counters last, and waits for this lock to do so: what the
            // next
            // statement does not see of it yet comes on top of what it writes.
            handle.createQuery("SELECT 1 FROM users WHERE id = :owner FOR NO KEY UPDATE")
                    .bind("owner", owner.value())
                    .mapTo(int.class)
                    .findOne();
            handle.createUpdate("""
                            UPDATE users SET (image_count, image_bytes) = (
                                SELECT count(*), coalesce(sum(bytes), 0) FROM images WHERE owner_id = :owner)
                            WHERE id = :owner
                            """).bind("owner", owner.value()).execute();
        });
    }

    @Override
    public long imageBytes(UserId owner) {
        return transactions.statement(handle -> handle.createQuery("SELECT image_bytes FROM users WHERE id = :owner")
                .bind("owner", owner.value())
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
    }
}
