package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.port.PendingUploads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pending uploads in PostgreSQL. */
public final class JdbiPendingUploads implements PendingUploads {

    // By an array, because the planner would join a list of ids to all rows.
    static final String REMOVE_EXPIRED = """
            DELETE FROM pending_uploads WHERE id = ANY (ARRAY(
                SELECT id FROM pending_uploads WHERE expires_at <= now()
                ORDER BY expires_at LIMIT :max
                FOR UPDATE SKIP LOCKED))
            RETURNING blob_key
            """;

    private final Transactions transactions;

    public JdbiPendingUploads(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<PendingUpload> add(NewUpload upload, UploadPolicy policy) {
        return transactions.get(handle -> {
            // What is counted after the lock was waited for includes what the other call has added.
            UserRows.lock(handle, upload.owner());
            return countOpen(handle, upload.owner()) < policy.maxOpen()
                    ? Optional.of(UploadRows.insert(handle, upload, policy))
                    : Optional.empty();
        });
    }

    // By the clock as it stands now, since the transaction may be older than the wait for the lock.
    private static int countOpen(Handle handle, UserId owner) {
        return handle.createQuery("""
                        SELECT count(*) FROM pending_uploads, (SELECT clock_timestamp() AS moment) AS present
                        WHERE owner_id = :owner AND expires_at > moment AND (image_id IS NULL OR address_until > moment)
                        """)
                .bind("owner", owner.value())
                .mapTo(int.class)
                .one();
    }

    @Override
    public Optional<PendingUpload> find(UploadId id) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM pending_uploads WHERE id = :id AND expires_at > now()")
                        .bind("id", id.value())
                        .map((row, context) -> UploadRows.upload(row))
                        .findOne());
    }

    @Override
    public Optional<UploadClaim> claim(UploadId id, Duration within) {
        return transactions.statement(handle -> handle.createQuery("""
                        UPDATE pending_uploads
                        SET claims = claims + 1, claimed_until = clock_timestamp() + :within * INTERVAL '1 microsecond'
                        WHERE id = :id AND image_id IS NULL AND expires_at > now()
                            AND (claimed_until IS NULL OR claimed_until <= now())
                        RETURNING claims
                        """)
                .bind("id", id.value())
                .bind("within", Columns.micros(within))
                .map((row, context) -> new UploadClaim(id, row.getInt("claims")))
                .findOne());
    }

    @Override
    public boolean extend(UploadClaim claim, Duration within) {
        return transactions.statement(handle -> handle.createUpdate("""
                                UPDATE pending_uploads SET claimed_until = clock_timestamp() + :within * INTERVAL '1 microsecond'
                                WHERE id = :id AND claims = :number AND claimed_until IS NOT NULL
                                """)
                        .bind("id", claim.upload().value())
                        .bind("number", claim.number())
                        .bind("within", Columns.micros(within))
                        .execute())
                > 0;
    }

    @Override
    public void release(UploadClaim claim) {
        transactions.statement(handle -> handle.createUpdate(
                        "UPDATE pending_uploads SET claimed_until = NULL WHERE id = :id AND claims = :number")
                .bind("id", claim.upload().value())
                .bind("number", claim.number())
                .execute());
    }

    @Override
    public void complete(UploadId id, ImageId image) {
        transactions.statement(handle -> handle.createUpdate("""
                        UPDATE pending_uploads SET image_id = :image, claimed_until = NULL
                        WHERE id = :id AND image_id IS NULL
                        """)
                .bind("id", id.value())
                .bind("image", image.value())
                .execute());
    }

    @Override
    public int removeExpired(int max) {
        return transactions.get(handle -> {
            List<BlobKey> objects = handle.createQuery(REMOVE_EXPIRED)
                    .bind("max", max)
                    .map((row, context) -> new BlobKey(row.getString("blob_key")))
                    .list();
            BlobRows.release(handle, objects);
            return objects.size();
        });
    }
}
