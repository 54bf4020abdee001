package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.port.EndedJobs;
import java.time.Duration;

/** Jobs in PostgreSQL, for whoever makes room. */
public final class JdbiEndedJobs implements EndedJobs {

    // The first condition finds them by an index, and the second is exact also of those whose end was not noted.
    static final String ENDED = """
            due_at IS NULL AND coalesce(ended_at, created_at) <= now() - :age * INTERVAL '1 microsecond'
                AND updated_at <= now() - :age * INTERVAL '1 microsecond'
            """;

    // By an array, because the planner would join a list of ids to all rows. Events and runs go with their jobs.
    static final String REMOVE = """
            DELETE FROM jobs WHERE id = ANY (ARRAY(
                SELECT id FROM jobs WHERE %s
                ORDER BY coalesce(ended_at, created_at) LIMIT :max
                FOR UPDATE SKIP LOCKED))
            """.formatted(ENDED);

    private final Transactions transactions;

    public JdbiEndedJobs(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public int remove(Duration age, int max) {
        return transactions.statement(handle -> handle.createUpdate(REMOVE)
                .bind("age", Columns.micros(age))
                .bind("max", max)
                .execute());
    }
}
