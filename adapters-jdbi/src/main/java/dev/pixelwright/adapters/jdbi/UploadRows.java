package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of pending uploads. */
final class UploadRows {

    private UploadRows() {}

    /** Writes the upload and the reservation of its object. */
    static PendingUpload insert(Handle handle, NewUpload upload, UploadPolicy policy) {
        return handle.createQuery("""
                        WITH reserved AS (
                            INSERT INTO blobs (key, state, since) VALUES (:key, 'RESERVED', clock_timestamp())
                            RETURNING key, since)
                        INSERT INTO pending_uploads (id, owner_id, filename, bytes, sha256, blob_key, address_until, expires_at)
                        SELECT :id, :owner, :filename, :bytes, CAST(:sha256 AS bytea), key,
                            since + :validity * INTERVAL '1 microsecond', since + :completion * INTERVAL '1 microsecond'
                        FROM reserved
                        RETURNING *
                        """)
                .bind("id", upload.id().value())
                .bind("owner", upload.owner().value())
                .bind("filename", upload.filename().value())
                .bind("bytes", upload.bytes())
                .bind("sha256", upload.checksum().map(Columns::digest))
                .bind("key", upload.object().value())
                .bind("validity", Columns.micros(policy.validity()))
                .bind("completion", Columns.micros(policy.completion()))
                .map((row, context) -> upload(row))
                .one();
    }

    static PendingUpload upload(ResultSet row) throws SQLException {
        NewUpload order = new NewUpload(
                new UploadId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                new Filename(row.getString("filename")),
                row.getLong("bytes"),
                Optional.ofNullable(row.getBytes("sha256"))
                        .map(bytes -> new Sha256(HexFormat.of().formatHex(bytes))),
                new BlobKey(row.getString("blob_key")));
        long image = row.getLong("image_id");
        return new PendingUpload(
                order,
                Columns.moment(row, "expires_at"),
                image == 0 ? Optional.empty() : Optional.of(new ImageId(image)));
    }
}
