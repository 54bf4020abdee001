package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.UploadFailure.UploadNotFound;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.port.PendingUploads;

/** A user asks for one of their direct uploads. Somebody else's, and an expired one, is as good as none. */
public final class FindUpload {

    private final PendingUploads uploads;

    public FindUpload(PendingUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * The upload, until it expires.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UploadNotFound}
     */
    public PendingUpload execute(UserId caller, UploadId id) {
        return uploads.find(id)
                .filter(found -> found.order().owner().equals(caller))
                .orElseThrow(() -> new UploadNotFound(id.toString()).toException());
    }
}
