package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/** The brown of old prints, by the matrix of W3C Filter Effects Module Level 1, 9.2 (sepia, amount 1): {@code R' = .393 R + .769 G + .189 B}, {@code G' = .349 R + .686 G + .168 B}, {@code B' = .272 R + .534 G + .131 B}. */
public record Sepia() implements Operation {

    @Override
    public String name() {
        return "sepia";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sepia(this);
    }
}
