package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Adds a border.
 *
 * @param top pixels, as the other three 0 to 16384
 * @param background what the border is filled with
 */
public record Pad(int top, int right, int bottom, int left, Colour background) implements Operation {

    public Pad {
        Bounds.check("pad", "top", top, 0, Bounds.MAX_SIDE);
        Bounds.check("pad", "right", right, 0, Bounds.MAX_SIDE);
        Bounds.check("pad", "bottom", bottom, 0, Bounds.MAX_SIDE);
        Bounds.check("pad", "left", left, 0, Bounds.MAX_SIDE);
    }

    /** Whether all four sides are as wide. */
    public boolean isEven() {
        return top == right && top == bottom && top == left;
    }

    @Override
    public String name() {
        return "pad";
    }

    @Override
    public Geometry geometry(Size input) {
        int width = longer(input.width(), left + right);
        int height = longer(input.height(), top + bottom);
        return new Geometry(input, new Box(-left, -top, width, height));
    }

    // What an int cannot hold is beyond every limit.
    private static int longer(int side, int border) {
        return (int) Math.min(Integer.MAX_VALUE, (long) side + border);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pad(this);
    }
}
