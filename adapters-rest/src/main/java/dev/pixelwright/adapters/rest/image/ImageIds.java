package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.ImageId;

/** Reads the id of an image from a path; what is no number names no image. */
public final class ImageIds {

    private static final int LONGEST_SHOWN = 40;

    private ImageIds() {}

    /** Fails with {@code ImageNotFound}. */
    public static ImageId parse(String text) {
        return ImageId.parse(text).orElseThrow(() -> notFound(text));
    }

    /** The failure for a text that leads to no image. */
    public static RuntimeException notFound(String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
        return new ImageNotFound(shown).toException();
    }
}
