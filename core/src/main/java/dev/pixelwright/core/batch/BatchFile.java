package dev.pixelwright.core.batch;

import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import java.util.Optional;

/**
 * A file that was sent with others, and what came of its upload.
 *
 * @param image that was kept; empty where there is a failure
 * @param failure why it was refused
 */
public record BatchFile(Filename filename, Optional<ImageId> image, Optional<RecordedFailure> failure) {

    public BatchFile {
        if (image.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("Either an image or a failure, not " + image + " and " + failure);
        }
    }

    /** One that was kept. */
    public static BatchFile kept(Filename filename, ImageId image) {
        return new BatchFile(filename, Optional.of(image), Optional.empty());
    }

    /** One that was refused. */
    public static BatchFile refused(Filename filename, RecordedFailure failure) {
        return new BatchFile(filename, Optional.empty(), Optional.of(failure));
    }
}
