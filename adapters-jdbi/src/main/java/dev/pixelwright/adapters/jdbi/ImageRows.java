package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of images, for every transaction that concerns one. */
final class ImageRows {

    private ImageRows() {}

    static Image image(ResultSet row) throws SQLException {
        return new Image(
                new ImageId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                row.getObject("content_id", UUID.class),
                new Filename(row.getString("filename")),
                new ImageInfo(
                        ImageFormat.valueOf(row.getString("format")),
                        Columns.size(row),
                        row.getInt("pages"),
                        Orientation.ofExif(row.getInt("orientation")),
                        row.getBoolean("alpha")),
                Columns.blob(row),
                Columns.moment(row, "created_at"));
    }

    /**
     * Keeps the image from going, and everybody else from making something of it, until the transaction ends: of two
     * orders for one derivative the later one sees all that the earlier one did. False when the image is gone.
     */
    static boolean keep(Handle handle, ImageId id) {
        return handle.createQuery("SELECT 1 FROM images WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id.value())
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }

    /** Makes sure that nobody makes anything of the image any more; the key of its object, if it is there. */
    static Optional<BlobKey> condemn(Handle handle, ImageId id) {
        return handle.createQuery("SELECT blob_key FROM images WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map((row, context) -> new BlobKey(row.getString("blob_key")))
                .findOne();
    }

    /** Writes the image, which a trigger makes due to be described, and holds its object. Nothing is written, nor told, unless there is a reservation to be held. */
    static boolean insert(Handle handle, Image image) {
        ImageInfo info = image.info();
        return handle.createQuery("""
                        WITH held AS (
                            UPDATE blobs SET state = 'HELD', since = clock_timestamp()
                            WHERE key = :key AND state = 'RESERVED'
                            RETURNING key),
                        added AS (
                            INSERT INTO images (id, owner_id, content_id, filename, filename_folded, format,
                                width, height, pages, orientation, alpha, blob_key, bytes, sha256, created_at)
                            SELECT :id, :owner, :contentId, :filename, :folded, :format,
                                :width, :height, :pages, :orientation, :alpha, key, :bytes, :sha256, :createdAt
                            FROM held
                            RETURNING id, owner_id),
                        published AS (
                            INSERT INTO outbox (type, owner_id, image_id)
                            SELECT 'IMAGE_UPLOADED', owner_id, id FROM added)
                        SELECT id FROM added
                        """)
                .bind("id", image.id().value())
                .bind("owner", image.owner().value())
                .bind("contentId", image.contentId())
                .bind("filename", image.filename().value())
                .bind("folded", folded(image.filename().value()))
                .bind("format", info.format().name())
                .bind("width", info.size().width())
                .bind("height", info.size().height())
                .bind("pages", info.pages())
                .bind("orientation", info.orientation().exif())
                .bind("alpha", info.alpha())
                .bind("key", image.blob().key().value())
                .bind("bytes", image.blob().bytes())
                .bind("sha256", Columns.digest(image.blob().sha256()))
                .bind("createdAt", Columns.moment(image.createdAt()))
                .mapTo(long.class)
                .findOne()
                .isPresent();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
