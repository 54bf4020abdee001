package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;

/**
 * What an operation does to the shape of a picture, in absolute pixels: first the whole picture is resampled to
 * {@code scaled}, then {@code window}, counted from the top left corner of the scaled picture, becomes the result.
 * Parts of the window outside the scaled picture are background.
 *
 * <p>A {@code Rotate} has {@code scaled} equal to its input and a window at (0, 0) with the size of the turned canvas,
 * on which the turned picture is centred.
 */
public record Geometry(Size scaled, Box window) {

    /** The shape stays as it is. */
    public static Geometry unchanged(Size input) {
        return new Geometry(input, Box.whole(input));
    }

    /** The size of the result. */
    public Size output() {
        return window.size();
    }
}
