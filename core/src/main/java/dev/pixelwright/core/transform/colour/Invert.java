package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/** The negative: each colour becomes {@code 1 - c}. */
public record Invert() implements Operation {

    @Override
    public String name() {
        return "invert";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.invert(this);
    }
}
