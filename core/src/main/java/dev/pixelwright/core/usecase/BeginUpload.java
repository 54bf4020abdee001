package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.UploadFailure.DirectUploadUnsupported;
import dev.pixelwright.core.failure.UploadFailure.InvalidUpload;
import dev.pixelwright.core.failure.UploadFailure.TooManyUploads;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.PendingUploads;
import dev.pixelwright.core.port.PresignedUrls;
import java.util.Optional;

/** A user is going to bring an image to the store itself, past us. */
public final class BeginUpload {

    private final PendingUploads uploads;
    private final Optional<PresignedUrls> presignedUrls;
    private final ImageLimits limits;
    private final UploadPolicy policy;
    private final Ids ids;

    /** @param presignedUrls empty when the store takes nothing from clients */
    public BeginUpload(
            PendingUploads uploads,
            Optional<PresignedUrls> presignedUrls,
            ImageLimits limits,
            UploadPolicy policy,
            Ids ids) {
        this.uploads = uploads;
        this.presignedUrls = presignedUrls;
        this.limits = limits;
        this.policy = policy;
        this.ids = ids;
    }

    /**
     * Leave to put exactly {@code bytes} bytes, where the store checks it with this SHA-256. Nothing is an image before
     * {@link CompleteUpload}.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DirectUploadUnsupported}, {@code InvalidUpload} for
     *     less than 1 byte, {@code FileTooLarge} for more than the limits allow, {@code TooManyUploads}, or a
     *     {@code SystemFailure}
     */
    public DirectUpload execute(UserId owner, Filename filename, long bytes, Optional<Sha256> checksum) {
        PresignedUrls urls = presignedUrls.orElseThrow(() -> new DirectUploadUnsupported().toException());
        if (bytes < 1) {
            throw new InvalidUpload("size_bytes", "≥ 1").toException();
        }
        if (bytes > limits.maxFileBytes()) {
            throw new FileTooLarge(limits.maxFileBytes()).toException();
        }
        UploadId id = new UploadId(ids.next());
        BlobKey object = BlobKey.staged(ids.random());
        PresignedPut put = urls.put(object, bytes, checksum, policy.validity());
        // Before anybody is told of the address: what is written there must have a row.
        NewUpload upload = new NewUpload(id, owner, filename, bytes, checksum, object);
        return uploads.add(upload, policy)
                .map(pending -> new DirectUpload(id, put, pending.until()))
                .orElseThrow(() -> new TooManyUploads(policy.maxOpen(), policy.validity()).toException());
    }
}
