package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/** Turns the picture upside down: the top row becomes the bottom row. */
public record Flip() implements Operation {

    @Override
    public String name() {
        return "flip";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.flip(this);
    }
}
