package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Cuts off a border of one colour: rows and columns at the edges in which no pixel differs from the top left one by more
 * than {@code threshold} in any of red, green, blue and alpha, colours weighed by alpha. A picture that is all border
 * stays as it is.
 *
 * <p>Only pixels can say how much that is. So a plan knows the largest size that can be left, and {@code Darkroom}
 * replaces this operation by a {@link Crop} before an engine sees it.
 *
 * @param threshold 0 to 255
 */
public record Trim(int threshold) implements Operation {

    /** What it is called. */
    public static final String NAME = "trim";

    /** Room for the noise of a lossy file. */
    public static final int DEFAULT_THRESHOLD = 10;

    public Trim {
        Bounds.check(NAME, "threshold", threshold, 0, 255);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public boolean isForEngines() {
        return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.trim(this);
    }
}
