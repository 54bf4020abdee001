package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The uploaded images. What one call has written, every later call reads, on every node. Any method may fail with
 * {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Images {

    /**
     * Adds an image whose bytes are stored, and marks its object as held in the ledger, in one step. With a key of the
     * owner's that is new, the key is noted in the same step. With one that was used for the same bytes, nothing is added
     * and the object is released; of any number of simultaneous calls with one key exactly one adds.
     *
     * @return the image that now stands for the key, else {@code image}
     * @throws dev.pixelwright.core.failure.FailureException with {@code BlobMissing} when the ledger has no reservation of
     *     the object any more: the upload took so long that its bytes were collected; as {@link #findByKey} does for a
     *     known key, the object being released; with {@code QuotaExceeded} when the owner would keep more, the
     *     reservation standing as before; of simultaneous calls no more fit than one after another; with {@code
     *     Unauthenticated} when the owner has left meanwhile, whatever the key, the reservation standing as before
     */
    Image add(Image image, Optional<IdempotencyKey> key, Quota quota);

    /**
     * The image that was added with a key; empty when the key is not known.
     *
     * @param content the digest of the bytes that the key comes with this time
     * @throws dev.pixelwright.core.failure.FailureException with {@code IdempotencyKeyReused} when it came with others
     *     before, or {@code ImageNotFound} when the image was removed since
     */
    Optional<Image> findByKey(UserId owner, IdempotencyKey key, Sha256 content);

    Optional<Image> find(ImageId id);

    Optional<Image> findByContentId(UUID contentId);

    /** The same for everybody to see: empty as soon as the owner has left, though the image may still be there. */
    Optional<Image> findShown(UUID contentId);

    /** A part of an owner's images in the order asked for; {@code after} is used with orders by time only. */
    Page<Image> list(ImageQuery query);

    /**
     * Removes an image with its derivatives, jobs and their events, and releases every object that they hold, in one
     * step. Workers of its jobs have then lost them, and release what they have reserved.
     *
     * @return the keys of the released objects; empty when there was no such image
     */
    List<BlobKey> remove(ImageId id);
}
