package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Images;

/** One of the caller's images. */
public final class FindImage {

    private final Images images;

    public FindImage(Images images) {
        this.images = images;
    }

    /**
     * The image, if it is the caller's.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}, for another's as for none
     */
    public Image execute(UserId caller, ImageId id) {
        return images.find(id)
                .filter(image -> image.owner().equals(caller))
                .orElseThrow(() -> new ImageNotFound(id.toString()).toException());
    }
}
