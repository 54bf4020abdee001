package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Images;
import java.util.ArrayList;
import java.util.List;
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
    public Image add(Image image, Optional<IdempotencyKey> key, Quota quota) {
        if (key.isEmpty()) {
            transactions.run(handle -> {
                UsageRows.requireOwner(handle, image.owner());
                insert(handle, image, quota);
            });
            return image;
        }
        KeyUse mine = new KeyUse(image.blob().sha256(), image.id().value());
        KeyUse standing = transactions.get(handle -> addOnce(handle, image, key.get(), mine, quota));
        // Asked for, and perhaps refused, only after the commit: the release of the object must outlive it.
        return standing.equals(mine) ? image : standing(standing, image.blob().sha256());
    }

    private static KeyUse addOnce(Handle handle, Image image, IdempotencyKey key, KeyUse mine, Quota quota) {
        UsageRows.requireOwner(handle, image.owner());
        KeyUse first = KeyRows.take(handle, image.owner(), key, mine);
        if (first.equals(mine)) {
            insert(handle, image, quota);
        } else {
            BlobRows.abandon(handle, image.blob().key());
        }
        return first;
    }

    private static void insert(Handle handle, Image image, Quota quota) {
        if (!ImageRows.insert(handle, image)) {
            throw new BlobMissing(image.blob().key().toString()).toException();
        }
        // Last, because from here to the commit the owner's other uploads wait.
        UsageRows.count(handle, image, quota);
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

    @Override
    public Optional<Image> find(ImageId id) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM images WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public Optional<Image> findByContentId(UUID contentId) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM images WHERE content_id = :contentId")
                .bind("contentId", contentId)
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public Optional<Image> findShown(UUID contentId) {
        return transactions.statement(handle -> handle.createQuery("""
                        SELECT images.* FROM images JOIN users ON users.id = owner_id
                        WHERE content_id = :contentId AND standing <> 'LEAVING'
                        """)
                .bind("contentId", contentId)
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public Page<Image> list(ImageQuery query) {
        Listing listing = new Listing("images").group("owner_id", query.owner().value());
        query.nameContains().ifPresent(part -> listing.whereContains("filename_folded", ImageRows.folded(part)));
        Listing ordered = switch (query.order()) {
            case NEWEST_FIRST -> listing.orderBy("owner_id DESC, id DESC").beyond("id < ");
            case OLDEST_FIRST -> listing.orderBy("owner_id, id").beyond("id > ");
            case NAME -> listing.orderBy("owner_id, filename_folded, id").beyond("id > ");
            case LARGEST_FIRST -> listing.orderBy("owner_id, bytes DESC, id").beyond("id > ");
        };
        return transactions.get(handle -> ordered.page(handle, query.page(), (row, context) -> ImageRows.image(row)));
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
            delete(handle, """
                    WITH gone AS (DELETE FROM images WHERE id = :id RETURNING id, owner_id, bytes),
                    counted AS (
                        UPDATE users SET image_bytes = image_bytes - gone.bytes, image_count = image_count - 1
                        FROM gone WHERE users.id = gone.owner_id)
                    INSERT INTO outbox (type, owner_id, image_id) SELECT 'IMAGE_DELETED', owner_id, id FROM gone
                    """, id);
            BlobRows.release(handle, keys);
            return List.copyOf(keys);
        });
    }

    private static void delete(Handle handle, String sql, ImageId id) {
        handle.createUpdate(sql).bind("id", id.value()).execute();
    }
}
