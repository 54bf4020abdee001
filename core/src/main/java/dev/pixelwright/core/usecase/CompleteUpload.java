package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.failure.UploadFailure.SizeMismatch;
import dev.pixelwright.core.failure.UploadFailure.UploadNotFound;
import dev.pixelwright.core.failure.UploadFailure.UploadNotReceived;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.PendingUploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a client has put into the store, as if it had come through us: the bytes are read, looked at and stored
 * under a key of the image's own, which no client can write.
 */
public final class CompleteUpload {

    private static final System.Logger LOG = System.getLogger(CompleteUpload.class.getName());
    private static final Set<FailureKind> REFUSALS =
            Set.of(FailureKind.INVALID, FailureKind.UNSUPPORTED, FailureKind.TOO_LARGE);

    private final PendingUploads uploads;
    private final Images images;
    private final BlobStore store;
    private final UploadImage uploadImage;

    public CompleteUpload(PendingUploads uploads, Images images, BlobStore store, UploadImage uploadImage) {
        this.uploads = uploads;
        this.images = images;
        this.store = store;
        this.uploadImage = uploadImage;
    }

    /**
     * The image of an upload, made by the first of any number of calls. Bytes that are refused are deleted; the client may
     * put others while its address is good.
     *
     * @throws FailureException with {@code UploadNotFound}, for another's and an expired one as for none;
     *     {@code UploadNotReceived}; {@code SizeMismatch}, {@code ChecksumMismatch} or an {@code ImageFailure} when the bytes
     *     are refused; {@code ImageNotFound} when the image was deleted since; or a {@code SystemFailure}
     */
    public Image execute(UserId caller, UploadId id) {
        PendingUpload upload = uploads.find(id)
                .filter(found -> found.owner().equals(caller))
                .orElseThrow(() -> new UploadNotFound(id.toString()).toException());
        if (upload.image().isPresent()) {
            return image(upload.image().get());
        }
        try {
            return take(upload);
        } catch (FailureException e) {
            // Another call may have completed it meanwhile, and deleted the bytes before this one had read them.
            Optional<ImageId> made = uploads.find(id).flatMap(PendingUpload::image);
            return image(made.orElseThrow(() -> e));
        }
    }

    private Image image(ImageId id) {
        return images.find(id).orElseThrow(() -> new ImageNotFound(id.toString()).toException());
    }

    private Image take(PendingUpload upload) {
        try {
            long bytes = store.size(upload.object()).orElseThrow(() -> notReceived(upload));
            if (bytes != upload.bytes()) {
                throw new SizeMismatch(upload.bytes(), bytes).toException();
            }
            Image image = read(upload);
            uploads.complete(upload.id(), image.id());
            discard(upload.object());
            return image;
        } catch (FailureException e) {
            if (REFUSALS.contains(e.failure().kind())) {
                discard(upload.object());
            }
            throw e;
        }
    }

    private Image read(PendingUpload upload) {
        try (InputStream content = store.open(upload.object()).orElseThrow(() -> notReceived(upload))) {
            return uploadImage
                    .execute(upload.owner(), upload.filename(), content, Optional.of(upload.key()), upload.checksum())
                    .image();
        } catch (IOException e) {
            throw new StorageUnavailable("an uploaded object cannot be read").toException(e);
        }
    }

    private static FailureException notReceived(PendingUpload upload) {
        return new UploadNotReceived(upload.id().toString()).toException();
    }

    // Its row in the ledger stays until the upload expires: the address may be good still, and be used again.
    private void discard(BlobKey object) {
        try {
            store.delete(object);
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "The uploaded object " + object + " is left to the collector", e);
        }
    }
}
