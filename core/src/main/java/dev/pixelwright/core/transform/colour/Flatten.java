package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Puts the picture on a background and makes it opaque: {@code c α + background (1 - α)}.
 *
 * @param background an opaque colour
 */
public record Flatten(Colour background) implements Operation {

    public Flatten {
        if (!background.isOpaque()) {
            throw new InvalidParameter("flatten", "background", "an opaque colour, rrggbb").toException();
        }
    }

    @Override
    public String name() {
        return "flatten";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.flatten(this);
    }
}
