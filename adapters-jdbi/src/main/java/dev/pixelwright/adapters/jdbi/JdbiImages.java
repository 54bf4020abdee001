package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Images in PostgreSQL. */
public final class JdbiImages implements Images {

    private final Transactions transactions;

    public JdbiImages(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Image add(Image image, Optional<IdempotencyKey> key) {
        KeyUse mine = new KeyUse(image.blob().sha256(), image.id().value());
        KeyUse standing = transactions.get(handle -> {
            KeyUse first = key.map(given -> KeyRows.take(handle, image.owner(), given, mine))
                    .orElse(mine);
            if (first.equals(mine)) {
                insert(handle, image);
            } else {
                BlobRows.abandon(handle, image.blob().key());
            }
            return first;
        });
        // Asked for, and perhaps refused, only after the commit: the release of the object must outlive it.
        return standing.equals(mine) ? image : standing(standing, image.blob().sha256());
    }

    private Image standing(KeyUse use, Sha256 content) {
        use.requireSame(content);
        ImageId id = new ImageId(use.subject());
        return find(id).orElseThrow(() -> new ImageNotFound(id.toString()).toException());
    }

    @Override
    public Optional<Image> findByKey(UserId owner, IdempotencyKey key, Sha256 content) {
        return transactions.get(handle -> KeyRows.find(handle, owner, key)).map(use -> standing(use, content));
    }

    private static void insert(Handle handle, Image image) {
        ImageInfo info = image.info();
        handle.createUpdate("""
                        INSERT INTO images (id, owner_id, content_id, filename, filename_folded, format, width, height,
                            pages, orientation, alpha, blob_key, bytes, sha256, created_at)
                        VALUES (:id, :owner, :contentId, :filename, :folded, :format, :width, :height,
                            :pages, :orientation, :alpha, :key, :bytes, :sha256, :createdAt)
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
                .execute();
        BlobKey key = image.blob().key();
        if (!BlobRows.hold(handle, key)) {
            throw new BlobMissing(key.toString()).toException();
        }
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return transactions.get(handle -> handle.createQuery("SELECT * FROM images WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public Optional<Image> findByContentId(UUID contentId) {
        return transactions.get(handle -> handle.createQuery("SELECT * FROM images WHERE content_id = :contentId")
                .bind("contentId", contentId)
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public Page<Image> list(ImageQuery query) {
        Listing listing = new Listing("images").where("owner_id", query.owner().value());
        query.nameContains().ifPresent(part -> listing.whereContains("filename_folded", folded(part)));
        Listing ordered = switch (query.order()) {
            case NEWEST_FIRST -> listing.orderBy("id DESC").beyond("id < ");
            case OLDEST_FIRST -> listing.orderBy("id").beyond("id > ");
            case NAME -> listing.orderBy("filename_folded, id").beyond("id > ");
            case LARGEST_FIRST -> listing.orderBy("bytes DESC, id").beyond("id > ");
        };
        return transactions.get(handle -> ordered.page(handle, query.page(), (row, context) -> ImageRows.image(row)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<BlobKey> remove(ImageId id) {
        return transactions.get(handle -> {
            Optional<BlobKey> original = ImageRows.condemn(handle, id);
            if (original.isEmpty()) {
                return List.of();
            }
            List<BlobKey> keys = new ArrayList<>();
            keys.add(original.get());
            delete(handle, "DELETE FROM jobs WHERE image_id = :id", id);
            keys.addAll(handle.createQuery("DELETE FROM derivatives WHERE image_id = :id RETURNING blob_key")
                    .bind("id", id.value())
                    .map((row, context) -> new BlobKey(row.getString("blob_key")))
                    .list());
            delete(handle, "DELETE FROM images WHERE id = :id", id);
            BlobRows.release(handle, keys);
            return List.copyOf(keys);
        });
    }

    private static void delete(Handle handle, String sql, ImageId id) {
        handle.createUpdate(sql).bind("id", id.value()).execute();
    }
}
