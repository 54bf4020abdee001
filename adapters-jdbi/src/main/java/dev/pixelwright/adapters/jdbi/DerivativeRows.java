package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.transform.Transformation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of derivatives, for every transaction that concerns one. */
final class DerivativeRows {

    private DerivativeRows() {}

    static Derivative derivative(ResultSet row) throws SQLException {
        return new Derivative(
                new DerivativeId(row.getLong("id")),
                lineage(row),
                row.getObject("content_id", UUID.class),
                Columns.fileFormat(row),
                Columns.size(row),
                Columns.blob(row),
                Columns.moment(row, "created_at"));
    }

    static Lineage lineage(ResultSet row) throws SQLException {
        return new Lineage(new ImageId(row.getLong("image_id")), Transformation.parse(row.getString("transformation")));
    }

    static Optional<Derivative> find(Handle handle, Lineage lineage) {
        return handle.createQuery("SELECT * FROM derivatives WHERE image_id = :image AND fingerprint = :fingerprint")
                .bind("image", lineage.image().value())
                .bind("fingerprint", Columns.digest(lineage.transformation().fingerprint()))
                .map((row, context) -> derivative(row))
                .findOne();
    }

    /**
     * Adds a derivative of an image that this transaction keeps, unless there is one of the lineage, whose rival's
     * object is then released. The outside is told of a new one.
     *
     * @param job which made it, if one did
     * @return the one that stands; empty, with nothing changed, when the object's reservation is gone
     */
    static Optional<Derivative> adopt(Handle handle, Derivative made, Optional<JobId> job) {
        return handle.createQuery("""
                        WITH standing AS (
                            SELECT * FROM derivatives WHERE image_id = :image AND fingerprint = :fingerprint),
                        settled AS (
                            UPDATE blobs SET since = clock_timestamp(),
                                state = CASE WHEN EXISTS (SELECT FROM standing) THEN 'RELEASED' ELSE 'HELD' END
                            WHERE key = :key AND state = 'RESERVED'
                            RETURNING state),
                        made AS (
                            INSERT INTO derivatives (id, image_id, transformation, fingerprint, content_id, format,
                                width, height, blob_key, bytes, sha256, created_at)
                            SELECT :id, :image, :transformation, :fingerprint, :contentId, :format,
                                :width, :height, :key, :bytes, :sha256, :createdAt
                            FROM settled WHERE state = 'HELD'
                            RETURNING *),
                        published AS (
                            INSERT INTO outbox (type, owner_id, image_id, job_id, derivative_id)
                            SELECT 'DERIVATIVE_CREATED', images.owner_id, images.id, CAST(:job AS bigint), made.id
                            FROM made JOIN images ON images.id = made.image_id)
                        SELECT * FROM standing UNION ALL SELECT * FROM made
                        """)
                .bind("id", made.id().value())
                .bind("image", made.image().value())
                .bind("transformation", made.transformation().toString())
                .bind("fingerprint", Columns.digest(made.transformation().fingerprint()))
                .bind("contentId", made.contentId())
                .bind("format", Columns.name(made.format()))
                .bind("width", made.size().width())
                .bind("height", made.size().height())
                .bind("key", made.blob().key().value())
                .bind("bytes", made.blob().bytes())
                .bind("sha256", Columns.digest(made.blob().sha256()))
                .bind("createdAt", Columns.moment(made.createdAt()))
                .bind("job", job.map(JobId::value))
                .map((row, context) -> derivative(row))
                .findOne();
    }
}
