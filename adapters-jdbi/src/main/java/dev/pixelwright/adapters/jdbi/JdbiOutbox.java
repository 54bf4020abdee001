package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The outbox in PostgreSQL. */
public final class JdbiOutbox implements Outbox {

    private final Transactions transactions;

    public JdbiOutbox(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public List<DomainEvent> take(int limit, Duration lease) {
        return transactions.statement(handle -> handle.createQuery("""
                        WITH waiting AS MATERIALIZED (
                            SELECT id AS locked FROM outbox WHERE due_at <= now()
                            ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED),
                        taken AS (
                            UPDATE outbox SET due_at = clock_timestamp() + :lease * INTERVAL '1 microsecond'
                            FROM waiting WHERE id = locked
                            RETURNING outbox.*)
                        SELECT taken.*, traceparent, tracestate FROM taken LEFT JOIN jobs ON jobs.id = taken.job_id
                        ORDER BY taken.id
                        """)
                .bind("limit", limit)
                .bind("lease", Columns.micros(lease))
                .map((row, context) -> event(row))
                .list());
    }

    @Override
    public void forget(List<DomainEvent> told) {
        transactions.statement(handle -> handle.createUpdate("DELETE FROM outbox WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, told.stream().map(DomainEvent::id).toList())
                .execute());
    }

    private static DomainEvent event(ResultSet row) throws SQLException {
        return new DomainEvent(
                row.getLong("id"),
                DomainEvent.Type.valueOf(row.getString("type")),
                new UserId(row.getLong("owner_id")),
                new ImageId(row.getLong("image_id")),
                Optional.ofNullable(row.getObject("job_id", Long.class)).map(JobId::new),
                Optional.ofNullable(row.getObject("derivative_id", Long.class)).map(DerivativeId::new),
                FailureColumns.read(row),
                Columns.moment(row, "at"),
                JobRows.cause(row));
    }
}
