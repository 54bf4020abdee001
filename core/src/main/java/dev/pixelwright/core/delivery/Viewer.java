package dev.pixelwright.core.delivery;

import dev.pixelwright.core.image.ImageFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of who looks at a picture.
 *
 * @param formats those of which it is known by name that they are shown, beside JPEG, PNG and GIF, which everybody shows;
 *     empty where nobody is asked and the format {@code auto} is what it is in a job
 * @param hints how large the picture is shown
 */
public record Viewer(Optional<Set<ImageFormat>> formats, Hints hints) {

    /** Of whom nothing is known. */
    public static final Viewer UNKNOWN = new Viewer(Optional.empty(), Hints.NONE);

    public Viewer {
        formats = formats.map(Set::copyOf);
    }
}
