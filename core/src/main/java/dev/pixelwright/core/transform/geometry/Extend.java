package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Operation;

/**
 * Puts the picture, as large as it is, on a canvas of at least this size; a side that is already longer stays.
 *
 * @param width pixels, 1 to 16384
 * @param height pixels, 1 to 16384
 * @param gravity where on the canvas the picture lies
 * @param background what the rest of the canvas is filled with
 */
public record Extend(int width, int height, Gravity gravity, Colour background) implements Operation {

    public Extend {
        Bounds.side("extend", "width", width);
        Bounds.side("extend", "height", height);
    }

    @Override
    public String name() {
        return "extend";
    }

    @Override
    public Geometry geometry(Size input) {
        Size canvas = new Size(Math.max(width, input.width()), Math.max(height, input.height()));
        return new Geometry(input, gravity.place(canvas, input));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.extend(this);
    }
}
