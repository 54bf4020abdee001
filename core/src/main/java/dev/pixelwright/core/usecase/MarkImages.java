package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;

/** Where the pictures come from that watermarks show. */
@FunctionalInterface
public interface MarkImages {

    /** No picture is known: each is refused as {@code ImageNotFound}. */
    MarkImages NONE = id -> {
        throw new ImageNotFound(id.toString()).toException();
    };

    /**
     * The picture.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound} when it is not there, or not for
     *     this caller
     */
    Found find(ImageId id);

    /** A header that was checked, and the bytes behind it. */
    record Found(ImageInfo info, ByteSource bytes) {}
}
