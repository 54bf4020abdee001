package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.core.image.Size;
import java.nio.file.Path;

/**
 * A file that is resized.
 *
 * @param words what it is, for people
 * @param file whose name has no spaces
 * @param upright the size as a person sees it
 */
public record Input(String words, Path file, Size upright) {

    /** The size within a square of {@code side}, each side rounded; the picture is never enlarged. */
    public Size within(int side) {
        double scale = Math.min(1, (double) side / Math.max(upright.width(), upright.height()));
        return new Size(
                Math.toIntExact(Math.max(1, Math.round(upright.width() * scale))),
                Math.toIntExact(Math.max(1, Math.round(upright.height() * scale))));
    }

    /** The size of this width. */
    public Size wide(int width) {
        return new Size(
                width, Math.toIntExact(Math.max(1, Math.round((double) upright.height() * width / upright.width()))));
    }
}
