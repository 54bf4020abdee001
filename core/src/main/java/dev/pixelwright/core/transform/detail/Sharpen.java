package dev.pixelwright.core.transform.detail;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Unsharp mask: adds {@code amount} times the difference between the colours of the picture and of its Gaussian blur.
 * Alpha stays as it is.
 *
 * @param sigma standard deviation of that blur in pixels, 0.3 to 10
 * @param amount strength, 0 to 10
 */
public record Sharpen(double sigma, double amount) implements Operation {

    public static final double DEFAULT_SIGMA = 1;
    public static final double DEFAULT_AMOUNT = 1;

    public Sharpen {
        sigma = Bounds.decimal("sharpen", "sigma", sigma, 0.3, 10);
        amount = Bounds.decimal("sharpen", "amount", amount, 0, 10);
    }

    @Override
    public String name() {
        return "sharpen";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sharpen(this);
    }
}
