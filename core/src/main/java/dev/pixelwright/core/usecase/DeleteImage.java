package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Images;
import java.util.List;

/** An image goes, with everything that was made of it. */
public final class DeleteImage {

    private static final System.Logger LOG = System.getLogger(DeleteImage.class.getName());

    private final FindImage findImage;
    private final Images images;
    private final BlobLedger ledger;
    private final BlobStore store;

    public DeleteImage(FindImage findImage, Images images, BlobLedger ledger, BlobStore store) {
        this.findImage = findImage;
        this.images = images;
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Removes the rows in one step, then the bytes. Bytes that cannot be deleted now are deleted by the collector.
     *
     * @throws FailureException with {@code ImageNotFound}
     */
    public void execute(UserId caller, ImageId id) {
        findImage.execute(caller, id);
        List<BlobKey> released = images.remove(id);
        try {
            for (BlobKey key : released) {
                store.delete(key);
                ledger.forget(key);
            }
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "Bytes of image " + id + " are left to the collector", e);
        }
    }
}
