package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Images;

/** An image goes, with everything that was made of it. */
public final class DeleteImage {

    private final FindImage findImage;
    private final Images images;
    private final Disposal disposal;

    public DeleteImage(FindImage findImage, Images images, BlobLedger ledger, BlobStore store) {
        this.findImage = findImage;
        this.images = images;
        this.disposal = new Disposal(ledger, store);
    }

    /**
     * Removes the rows in one step, then the bytes. Bytes that cannot be deleted now are deleted by the collector.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}
     */
    public void execute(UserId caller, ImageId id) {
        findImage.execute(caller, id);
        disposal.dispose(images.remove(id));
    }
}
