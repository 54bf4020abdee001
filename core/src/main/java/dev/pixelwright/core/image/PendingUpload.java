package dev.pixelwright.core.image;

import java.time.Instant;
import java.util.Optional;

/**
 * An upload that a client brings to the store itself.
 *
 * @param until when it expires, whether completed or not
 * @param image what it has led to, once it is completed
 */
public record PendingUpload(NewUpload order, Instant until, Optional<ImageId> image) {

    /** The same once it has led to {@code made}. */
    public PendingUpload completed(ImageId made) {
        return new PendingUpload(order, until, Optional.of(made));
    }
}
