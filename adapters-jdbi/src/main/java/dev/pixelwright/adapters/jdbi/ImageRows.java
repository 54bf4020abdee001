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
}
