package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Moves each colour away from its BT.601 luma Y: {@code Y + (c - Y) × (1 + amount / 100)}; -100 equals grayscale.
 *
 * @param amount -100 to 100; 0 changes nothing
 */
public record Saturation(double amount) implements Operation {

    public Saturation {
        amount = Bounds.decimal("saturation", "amount", amount, -100, 100);
    }

    @Override
    public String name() {
        return "saturation";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.saturation(this);
    }
}
