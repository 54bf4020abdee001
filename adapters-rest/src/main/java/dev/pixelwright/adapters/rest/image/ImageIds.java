package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.ImageId;

/** Reads the id of an image from a path; what is no number names no image. */
public final class ImageIds {

    private ImageIds() {}

    /** Fails with {@code ImageNotFound}. */
    public static ImageId parse(String text) {
        return ImageId.parse(text).orElseThrow(() -> notFound(text));
    }

    /** The failure for a text that leads to no image. */
    public static RuntimeException notFound(String text) {
        return new ImageNotFound(ShownId.of(text)).toException();
    }
}
