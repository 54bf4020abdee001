package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.failure.UploadFailure.SizeMismatch;
import dev.pixelwright.core.failure.UploadFailure.UploadBeingCompleted;
import dev.pixelwright.core.failure.UploadFailure.UploadNotReceived;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.IdempotencyKeys;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.PendingUploads;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes in what a client has put into the store, as if it had come through us: the bytes are read, looked at and stored
 * under a key of the image's own, which no client can write. One call does this at a time.
 */
public final class CompleteUpload {

    /** How long a call has the upload for itself: longer than a store takes to give a file of ordinary size. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final System.Logger LOG = System.getLogger(CompleteUpload.class.getName());

    private final FindUpload findUpload;
    private final PendingUploads uploads;
    private final Images images;
    private final IdempotencyKeys keys;
    private final BlobStore store;
    private final UploadImage uploadImage;

    public CompleteUpload(
            FindUpload findUpload,
            PendingUploads uploads,
            Images images,
            IdempotencyKeys keys,
            BlobStore store,
            UploadImage uploadImage) {
        this.findUpload = findUpload;
        this.uploads = uploads;
        this.images = images;
        this.keys = keys;
        this.store = store;
        this.uploadImage = uploadImage;
    }

    /**
     * The image of an upload, made by one of any number of calls. Bytes that are refused are deleted; the client may put
     * others while its address is good. What a call that died has left undone can be taken up two minutes after it began.
     *
     * @throws FailureException with {@code UploadNotFound}, for another's and an expired one as for none;
     *     {@code UploadNotReceived}; {@code UploadBeingCompleted} when another call is at it; {@code SizeMismatch},
     *     {@code ChecksumMismatch} or an {@code ImageFailure} when the bytes are refused; {@code ImageNotFound} when the
     *     image was deleted since; or a {@code SystemFailure}
     */
    public Image execute(UserId caller, UploadId id) {
        PendingUpload upload = findUpload.execute(caller, id);
        if (upload.image().isPresent()) {
            return image(upload.image().get());
        }
        Optional<UploadClaim> claim = uploads.claim(id, CLAIM);
        if (claim.isPresent()) {
            return complete(upload.order(), claim.get());
        }
        // Whoever has it, or had it, may be done by now.
        Optional<ImageId> made = findUpload.execute(caller, id).image();
        return image(made.orElseThrow(() -> new UploadBeingCompleted(id.toString()).toException()));
    }

    private Image image(ImageId id) {
        return images.find(id).orElseThrow(() -> new ImageNotFound(id.toString()).toException());
    }

    private Image complete(NewUpload upload, UploadClaim claim) {
        try {
            Image made = take(upload, claim);
            uploads.complete(upload.id(), made.id());
            discard(upload.object());
            return made;
        } catch (RuntimeException e) {
            release(claim, e);
            throw e;
        }
    }

    private Image take(NewUpload upload, UploadClaim claim) {
        try {
            return read(upload);
        } catch (FailureException e) {
            // A call before this one may have added the image and died, or lost its claim, before it was noted. Then
            // that is the answer, whatever lies at the address by now: an upload leads to one image.
            Optional<ImageId> earlier = keys.find(upload.owner(), upload.key()).map(use -> new ImageId(use.subject()));
            if (earlier.isEmpty() && e.failure().kind().isRefusal()) {
                discardRefused(upload, claim);
            }
            return image(earlier.orElseThrow(() -> e));
        }
    }

    // Only under a claim that outlasts the deletion. What a call refuses is then still what lies there, where the
    // store does not let objects be replaced: nobody else has deleted it, so nothing could be put. A call whose claim
    // has run out while it read must not delete: the next one may have refused and deleted the same bytes, and the
    // client put good ones.
    private void discardRefused(NewUpload upload, UploadClaim claim) {
        if (uploads.extend(claim, CLAIM)) {
            discard(upload.object());
        }
    }

    private Image read(NewUpload upload) {
        long bytes = store.size(upload.object()).orElseThrow(() -> notReceived(upload));
        if (bytes != upload.bytes()) {
            throw new SizeMismatch(upload.bytes(), bytes).toException();
        }
        try (InputStream content = store.open(upload.object()).orElseThrow(() -> notReceived(upload))) {
            return uploadImage
                    .execute(upload.owner(), upload.filename(), content, Optional.of(upload.key()), upload.checksum())
                    .image();
        } catch (IOException e) {
            throw new StorageUnavailable("an uploaded object cannot be read").toException(e);
        }
    }

    private static FailureException notReceived(NewUpload upload) {
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

    // One that cannot be released runs out.
    private void release(UploadClaim claim, RuntimeException cause) {
        try {
            uploads.release(claim);
        } catch (FailureException e) {
            cause.addSuppressed(e);
        }
    }
}
