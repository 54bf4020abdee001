package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.port.Leftovers;
import java.time.Duration;

/** How much of what is in PostgreSQL nobody needs any more. */
public final class JdbiLeftovers implements Leftovers {

    static final String UPLOADS = "SELECT count(*) FROM pending_uploads WHERE expires_at <= now()";

    static final String KEYS =
            "SELECT count(*) FROM idempotency_keys WHERE since < now() - :age * INTERVAL '1 microsecond'";

    static final String DELIVERIES = """
            SELECT count(*) FROM webhook_deliveries
            WHERE due_at IS NULL AND updated_at <= now() - :age * INTERVAL '1 microsecond'
            """;

    static final String JOBS = "SELECT count(*) FROM jobs WHERE " + JdbiEndedJobs.ENDED;

    static final String ACTIONS = "SELECT count(*) FROM audit_log WHERE at < now() - :age * INTERVAL '1 microsecond'";

    // The object of an upload waits for that to expire, however old it is.
    static final String OBJECTS = """
            SELECT count(*) FROM blobs LEFT JOIN pending_uploads ON blob_key = blobs.key
            WHERE state <> 'HELD' AND (state = 'RELEASED'
                OR coalesce(expires_at <= now(), since <= now() - :age * INTERVAL '1 microsecond'))
            """;

    private final Transactions transactions;

    public JdbiLeftovers(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public long uploads() {
        return transactions.statement(
                handle -> handle.createQuery(UPLOADS).mapTo(long.class).one());
    }

    @Override
    public long keys(Duration age) {
        return count(KEYS, age);
    }

    @Override
    public long deliveries(Duration age) {
        return count(DELIVERIES, age);
    }

    @Override
    public long jobs(Duration age) {
        return count(JOBS, age);
    }

    @Override
    public long actions(Duration age) {
        return count(ACTIONS, age);
    }

    @Override
    public long objects(Duration abandonedAfter) {
        return count(OBJECTS, abandonedAfter);
    }

    private long count(String query, Duration age) {
        return transactions.statement(handle -> handle.createQuery(query)
                .bind("age", Columns.micros(age))
                .mapTo(long.class)
                .one());
    }
}
