package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Moves each of red, green and blue away from the middle: {@code 0.5 + (c - 0.5) × (1 + amount / 100)}.
 *
 * @param amount -100 to 100; 0 changes nothing
 */
public record Contrast(double amount) implements Operation {

    public Contrast {
        amount = Bounds.decimal("contrast", "amount", amount, -100, 100);
    }

    @Override
    public String name() {
        return "contrast";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.contrast(this);
    }
}
