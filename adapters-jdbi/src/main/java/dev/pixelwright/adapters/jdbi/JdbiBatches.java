package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Batches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Files that were sent together, in PostgreSQL. */
public final class JdbiBatches implements Batches {

    private final Transactions transactions;

    public JdbiBatches(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void add(Batch batch) {
        transactions.run(handle -> {
            handle.createUpdate("""
                            INSERT INTO batches (id, owner_id, size, created_at)
                            VALUES (:id, :owner, :size, :createdAt)
                            """)
                    .bind("id", batch.id().value())
                    .bind("owner", batch.owner().value())
                    .bind("size", batch.size())
                    .bind("createdAt", Columns.moment(batch.createdAt()))
                    .execute();
            batch.items().forEach(item -> add(handle, batch.id(), item));
        });
    }

    // The image is kept until the item is there, or it is gone and the item is not written at all.
    private static void add(Handle handle, BatchId batch, BatchItem item) {
        FailureColumns.bind(handle.createQuery("""
                                WITH image AS (SELECT id FROM images WHERE id = :image FOR KEY SHARE)
                                INSERT INTO batch_items (batch_id, position, filename, image_id, job_id,
                                    failure_kind, failure_code, failure_message, failure_arguments)
                                SELECT :batch, :position, :filename, CAST(:image AS bigint), CAST(:job AS bigint),
                                    CAST(:failureKind AS text), CAST(:failureCode AS text),
                                    CAST(:failureMessage AS text), :failureArguments
                                WHERE CAST(:image AS bigint) IS NULL OR EXISTS (SELECT FROM image)
                                RETURNING position
                                """), item.failure().map(failure -> failure))
                .bind("batch", batch.value())
                .bind("position", item.position())
                .bind("filename", item.filename().value())
                .bind("image", item.image().map(ImageId::value))
                .bind("job", item.job().map(JobId::value))
                .mapTo(Integer.class)
                .list();
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return transactions.get(handle -> {
            List<BatchItem> items = handle.createQuery(
                            "SELECT * FROM batch_items WHERE batch_id = :id ORDER BY position")
                    .bind("id", id.value())
                    .map((row, context) -> item(row))
                    .list();
            return handle.createQuery("SELECT * FROM batches WHERE id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> new Batch(
                            id,
                            new UserId(row.getLong("owner_id")),
                            row.getInt("size"),
                            items,
                            Columns.moment(row, "created_at")))
                    .findOne();
        });
    }

    @Override
    public Set<JobId> news(Map<JobId, Long> told) {
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT told.id FROM unnest(:ids, :sequences) AS told (id, sequence)
                            LEFT JOIN jobs ON jobs.id = told.id
                        WHERE jobs.id IS NULL OR jobs.last_event > told.sequence
                            OR jobs.status IN ('COMPLETED', 'FAILED', 'CANCELLED')
                        """)
                .bindArray(
                        "ids",
                        Long.class,
                        told.keySet().stream().map(JobId::value).toList())
                .bindArray("sequences", Long.class, List.copyOf(told.values()))
                .map((row, context) -> new JobId(row.getLong("id")))
                .set());
    }

    private static BatchItem item(ResultSet row) throws SQLException {
        return new BatchItem(
                row.getInt("position"),
                new Filename(row.getString("filename")),
                Optional.ofNullable(row.getObject("image_id", Long.class)).map(ImageId::new),
                Optional.ofNullable(row.getObject("job_id", Long.class)).map(JobId::new),
                FailureColumns.read(row).map(RecordedFailure::of));
    }
}
