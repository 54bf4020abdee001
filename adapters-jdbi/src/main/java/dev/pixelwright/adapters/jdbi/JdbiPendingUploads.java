package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.port.PendingUploads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Pending uploads in PostgreSQL. */
public final class JdbiPendingUploads implements PendingUploads {

    private final Transactions transactions;

    public JdbiPendingUploads(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Instant add(PendingUpload upload, Duration within) {
        return transactions.statement(handle -> handle.createQuery("""
                        WITH reserved AS (
                            INSERT INTO blobs (key, state, since) VALUES (:key, 'RESERVED', clock_timestamp())
                            RETURNING key)
                        INSERT INTO pending_uploads (id, owner_id, filename, bytes, sha256, blob_key, expires_at)
                        SELECT :id, :owner, :filename, :bytes, CAST(:sha256 AS bytea), key,
                            clock_timestamp() + :within * INTERVAL '1 microsecond'
                        FROM reserved
                        RETURNING expires_at
                        """)
                .bind("id", upload.id().value())
                .bind("owner", upload.owner().value())
                .bind("filename", upload.filename().value())
                .bind("bytes", upload.bytes())
                .bind("sha256", upload.checksum().map(Columns::digest))
                .bind("key", upload.object().value())
                .bind("within", Columns.micros(within))
                .map((row, context) -> Columns.moment(row, "expires_at"))
                .one());
    }

    @Override
    public Optional<PendingUpload> find(UploadId id) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM pending_uploads WHERE id = :id AND expires_at > now()")
                        .bind("id", id.value())
                        .map((row, context) -> upload(row))
                        .findOne());
    }

    @Override
    public int countOpen(UserId owner) {
        return transactions.statement(handle -> handle.createQuery(
                        "SELECT count(*) FROM pending_uploads WHERE owner_id = :owner AND image_id IS NULL")
                .bind("owner", owner.value())
                .mapTo(int.class)
                .one());
    }

    @Override
    public void complete(UploadId id, ImageId image) {
        transactions.statement(handle -> handle.createUpdate(
                        "UPDATE pending_uploads SET image_id = :image WHERE id = :id AND image_id IS NULL")
                .bind("id", id.value())
                .bind("image", image.value())
                .execute());
    }

    @Override
    public int removeExpired() {
        return transactions.get(handle -> {
            List<BlobKey> objects = handle.createQuery(
                            "DELETE FROM pending_uploads WHERE expires_at <= now() RETURNING blob_key")
                    .map((row, context) -> new BlobKey(row.getString("blob_key")))
                    .list();
            BlobRows.release(handle, objects);
            return objects.size();
        });
    }

    private static PendingUpload upload(ResultSet row) throws SQLException {
        long image = row.getLong("image_id");
        return new PendingUpload(
                new UploadId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                new Filename(row.getString("filename")),
                row.getLong("bytes"),
                Optional.ofNullable(row.getBytes("sha256"))
                        .map(bytes -> new Sha256(HexFormat.of().formatHex(bytes))),
                new BlobKey(row.getString("blob_key")),
                image == 0 ? Optional.empty() : Optional.of(new ImageId(image)));
    }
}
