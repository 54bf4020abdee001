package dev.pixelwright.core.transform.detail;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Gaussian blur; beyond an edge the edge's own pixels go on.
 *
 * @param sigma standard deviation in pixels, 0.3 to 100
 */
public record Blur(double sigma) implements Operation {

    public Blur {
        sigma = Bounds.decimal("blur", "sigma", sigma, 0.3, 100);
    }

    @Override
    public String name() {
        return "blur";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.blur(this);
    }
}
