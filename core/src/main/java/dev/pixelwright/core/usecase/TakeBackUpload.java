package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.IdempotencyKeys;
import java.util.Optional;

/** Undoes an upload that was part of an order refused as a whole, as if it had never come. */
public final class TakeBackUpload {

    private final DeleteImage deleteImage;
    private final IdempotencyKeys keys;

    public TakeBackUpload(DeleteImage deleteImage, IdempotencyKeys keys) {
        this.deleteImage = deleteImage;
        this.keys = keys;
    }

    /**
     * Forgets the key that the upload came with, and deletes its image.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}
     */
    public void execute(UserId owner, ImageId id, Optional<IdempotencyKey> key) {
        key.ifPresent(used -> keys.forget(owner, used));
        deleteImage.execute(owner, id);
    }
}
