package dev.pixelwright.core.transform.colour;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Gives the picture one colour: black stays black, a luma of one half becomes {@code colour}, white stays white, with
 * straight lines between. For a luma {@code l} (BT.601) the aim of each channel of {@code colour}, {@code t}, is {@code
 * 2 l t} up to one half and {@code t + (1 - t)(2 l - 1)} above; the result lies {@code amount} per cent of the way from
 * the pixel to its aim.
 *
 * @param colour an opaque colour
 * @param amount per cent, 0 to 100
 */
public record Tint(Colour colour, double amount) implements Operation {

    /** All of the way. */
    public static final double DEFAULT_AMOUNT = 100;

    public Tint {
        if (!colour.isOpaque()) {
            throw new InvalidParameter("tint", "colour", "an opaque colour, rrggbb").toException();
        }
        amount = Bounds.decimal("tint", "amount", amount, 0, 100);
    }

    @Override
    public String name() {
        return "tint";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tint(this);
    }
}
