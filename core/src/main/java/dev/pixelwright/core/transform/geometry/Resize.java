package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Operation;
import java.util.OptionalInt;

/**
 * Resamples to a wanted width, height or both. With one of them the other follows the picture's shape and {@code fit}
 * plays no part.
 *
 * @param width pixels, 1 to 16384
 * @param height pixels, 1 to 16384
 * @param enlarge whether a picture may become larger than it is; without it no scale exceeds 1
 * @param gravity what {@code COVER} keeps, and where {@code CONTAIN} puts the picture
 * @param background what {@code CONTAIN} fills with
 */
public record Resize(
        OptionalInt width,
        OptionalInt height,
        Fit fit,
        boolean enlarge,
        Kernel kernel,
        Gravity gravity,
        Colour background)
        implements Operation {

    public Resize {
        width.ifPresent(value -> Bounds.side("resize", "width", value));
        height.ifPresent(value -> Bounds.side("resize", "height", value));
        if (width.isEmpty() && height.isEmpty()) {
            throw new InvalidParameter("resize", "width", "given, unless height is").toException();
        }
    }

    /** Fits into {@code width} × {@code height} with the defaults: inside, never enlarging, Lanczos. */
    public static Resize inside(int width, int height) {
        return of(width, height, Fit.INSIDE);
    }

    /** Meets {@code width} × {@code height} by {@code fit}, else with the defaults. */
    public static Resize of(int width, int height, Fit fit) {
        return new Resize(
                OptionalInt.of(width),
                OptionalInt.of(height),
                fit,
                false,
                Kernel.LANCZOS3,
                Gravity.CENTER,
                Colour.TRANSPARENT);
    }

    @Override
    public String name() {
        return "resize";
    }

    @Override
    public Geometry geometry(Size input) {
        if (width.isEmpty() || height.isEmpty()) {
            double factor = width.isPresent() ? factor(width, input.width()) : factor(height, input.height());
            return Geometry.unchanged(scale(input, factor));
        }
        double across = factor(width, input.width());
        double down = factor(height, input.height());
        return switch (fit) {
            case INSIDE -> Geometry.unchanged(scale(input, Math.min(across, down)));
            case OUTSIDE -> Geometry.unchanged(scale(input, Math.max(across, down)));
            case FILL -> Geometry.unchanged(new Size(round(input.width() * across), round(input.height() * down)));
            case COVER -> cover(scale(input, Math.max(across, down)));
            case CONTAIN -> contain(scale(input, Math.min(across, down)));
        };
    }

    private double factor(OptionalInt wanted, int actual) {
        double factor = (double) wanted.orElseThrow() / actual;
        return enlarge ? factor : Math.min(1, factor);
    }

    private Geometry cover(Size scaled) {
        Size kept = new Size(
                Math.min(width.orElseThrow(), scaled.width()), Math.min(height.orElseThrow(), scaled.height()));
        return new Geometry(scaled, gravity.place(kept, scaled));
    }

    private Geometry contain(Size scaled) {
        Box window = gravity.place(new Size(width.orElseThrow(), height.orElseThrow()), scaled);
        return new Geometry(scaled, window);
    }

    private static Size scale(Size input, double factor) {
        return new Size(round(input.width() * factor), round(input.height() * factor));
    }

    // A long, thin picture keeps at least one pixel of its short side. What an int cannot hold is beyond every limit.
    private static int round(double side) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(side)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.resize(this);
    }
}
