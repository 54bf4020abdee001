package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Adds {@code amount / 100} to each of red, green and blue.
 *
 * @param amount -100 to 100; 0 changes nothing
 */
public record Brightness(double amount) implements Operation {

    public Brightness {
        amount = Bounds.decimal("brightness", "amount", amount, -100, 100);
    }

    @Override
    public String name() {
        return "brightness";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.brightness(this);
    }
}
