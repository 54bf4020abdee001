package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Makes the corners round and what lies outside them transparent. In each corner, a pixel whose centre is {@code d} from
 * the centre of the corner's circle keeps {@code radius + 0.5 - d} of its alpha, held within 0 to 1.
 *
 * @param radius pixels, 1 to 16384; no more than half of the shorter side of the picture counts
 */
public record Round(int radius) implements Operation {

    public Round {
        Bounds.side("round", "radius", radius);
    }

    /** The radius on a picture of {@code size}, in pixels. */
    public double radiusOn(Size size) {
        return Math.min(radius, Math.min(size.width(), size.height()) / 2.0);
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.round(this);
    }
}
