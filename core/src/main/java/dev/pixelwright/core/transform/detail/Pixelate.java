package dev.pixelwright.core.transform.detail;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Square blocks of one colour, counted from the top left corner: each pixel becomes the mean of its block, colours weighed
 * by alpha. Blocks at the right and bottom edges are as large as the picture leaves them.
 *
 * @param block pixels of a side, 2 to 1024
 */
public record Pixelate(int block) implements Operation {

    public Pixelate {
        Bounds.check("pixelate", "block", block, 2, 1024);
    }

    @Override
    public String name() {
        return "pixelate";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pixelate(this);
    }
}
