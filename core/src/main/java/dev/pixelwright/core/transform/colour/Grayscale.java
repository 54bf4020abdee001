package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/** Every colour becomes its luma, {@code 0.299 R + 0.587 G + 0.114 B} (ITU-R BT.601-7, 2.5.1): the Y of a JPEG. */
public record Grayscale() implements Operation {

    @Override
    public String name() {
        return "grayscale";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.grayscale(this);
    }
}
