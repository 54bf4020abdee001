package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/** Swaps left and right: the first column becomes the last. */
public record Mirror() implements Operation {

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.mirror(this);
    }
}
