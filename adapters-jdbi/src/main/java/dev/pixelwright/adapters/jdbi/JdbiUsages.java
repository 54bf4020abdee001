package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Usages;

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
    public long imageBytes(UserId owner) {
        return transactions.statement(handle -> handle.createQuery("SELECT image_bytes FROM users WHERE id = :owner")
                .bind("owner", owner.value())
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
    }
}
