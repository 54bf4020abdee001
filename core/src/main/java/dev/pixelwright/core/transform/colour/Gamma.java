package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Brightens the middle tones and leaves black and white: each colour becomes {@code c^(1 / gamma)}.
 *
 * @param gamma 0.1 to 10; above 1 brightens, below 1 darkens
 */
public record Gamma(double gamma) implements Operation {

    public Gamma {
        gamma = Bounds.decimal("gamma", "gamma", gamma, 0.1, 10);
    }

    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.gamma(this);
    }
}
