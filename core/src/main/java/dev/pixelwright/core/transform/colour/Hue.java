package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Turns every colour about the gray axis by the {@code hueRotate} matrix of W3C Filter Effects Module Level 1 (9.6),
 * which keeps its luma weights 0.213, 0.715, 0.072.
 *
 * @param angle degrees, kept within 0 to below 360; -360 to 360 is accepted
 */
public record Hue(double angle) implements Operation {

    private static final double FULL_TURN = 360;

    public Hue {
        double turned = Bounds.decimal("hue", "angle", angle, -FULL_TURN, FULL_TURN) % FULL_TURN;
        // Rounded again: the remainder of a decimal is not a decimal of three places.
        angle = Bounds.decimal("hue", "angle", turned < 0 ? turned + FULL_TURN : turned, 0, FULL_TURN) % FULL_TURN;
    }

    /** The matrix, row by row: red, green and blue of the result from red, green and blue of a pixel. */
    public double[] matrix() {
        double cos = Math.cos(Math.toRadians(angle));
        double sin = Math.sin(Math.toRadians(angle));
        return new double[] {
            0.213 + 0.787 * cos - 0.213 * sin,
            0.715 - 0.715 * cos - 0.715 * sin,
            0.072 - 0.072 * cos + 0.928 * sin,
            0.213 - 0.213 * cos + 0.143 * sin,
            0.715 + 0.285 * cos + 0.140 * sin,
            0.072 - 0.072 * cos - 0.283 * sin,
            0.213 - 0.213 * cos - 0.787 * sin,
            0.715 - 0.715 * cos + 0.715 * sin,
            0.072 + 0.928 * cos + 0.072 * sin
        };
    }

    @Override
    public String name() {
        return "hue";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.hue(this);
    }
}
