package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.FocalPoint;
import dev.pixelwright.core.transform.Focus;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Interest;
import dev.pixelwright.core.transform.Operation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Resamples to a wanted width, height or both. With one of them the other follows the picture's shape and {@code fit}
 * plays no part.
 *
 * @param width 1 to 16384 pixels, or 1 to 1000 per cent of the picture's width
 * @param height 1 to 16384 pixels, or 1 to 1000 per cent of the picture's height
 * @param unit what width and height count
 * @param enlarge whether a picture may become larger than it is; without it no scale exceeds 1
 * @param linear whether the light is mixed that sRGB numbers stand for (IEC 61966-2-1), and not the numbers: fine patterns
 *     keep their brightness
 * @param gravity what {@code COVER} keeps, and where {@code CONTAIN} puts the picture
 * @param background what {@code CONTAIN} fills with
 */
public record Resize(
        OptionalInt width,
        OptionalInt height,
        Unit unit,
        Fit fit,
        boolean enlarge,
        Kernel kernel,
        boolean linear,
        Focus gravity,
        Colour background)
        implements Operation {

    private static final int MAX_PERCENT = 1000;

    public Resize {
        int most = unit == Unit.PX ? Bounds.MAX_SIDE : MAX_PERCENT;
        width.ifPresent(value -> Bounds.check("resize", "width", value, 1, most));
        height.ifPresent(value -> Bounds.check("resize", "height", value, 1, most));
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
                Unit.PX,
                fit,
                false,
                Kernel.LANCZOS3,
                false,
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
            double factor = width.isPresent()
                    ? factor(unit.side(width.getAsInt(), input.width()), input.width())
                    : factor(unit.side(height.orElseThrow(), input.height()), input.height());
            return Geometry.unchanged(scale(input, factor));
        }
        Size wanted =
                new Size(unit.side(width.getAsInt(), input.width()), unit.side(height.getAsInt(), input.height()));
        double across = factor(wanted.width(), input.width());
        double down = factor(wanted.height(), input.height());
        return switch (fit) {
            case INSIDE -> Geometry.unchanged(scale(input, Math.min(across, down)));
            case OUTSIDE -> Geometry.unchanged(scale(input, Math.max(across, down)));
            case FILL -> Geometry.unchanged(new Size(round(input.width() * across), round(input.height() * down)));
            case COVER -> cover(wanted, scale(input, Math.max(across, down)));
            case CONTAIN -> contain(wanted, scale(input, Math.min(across, down)));
        };
    }

    private double factor(int wanted, int actual) {
        double factor = (double) wanted / actual;
        return enlarge ? factor : Math.min(1, factor);
    }

    private Geometry cover(Size wanted, Size scaled) {
        Size kept = new Size(Math.min(wanted.width(), scaled.width()), Math.min(wanted.height(), scaled.height()));
        return new Geometry(scaled, gravity.place(kept, scaled));
    }

    private Geometry contain(Size wanted, Size scaled) {
        return new Geometry(scaled, gravity.place(wanted, scaled));
    }

    private static Size scale(Size input, double factor) {
        return new Size(round(input.width() * factor), round(input.height() * factor));
    }

    // A long, thin picture keeps at least one pixel of its short side. What an int cannot hold is beyond every limit.
    private static int round(double side) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(side)));
    }

    /** The same, and allowed to enlarge. */
    public Resize enlarging() {
        return new Resize(width, height, unit, fit, true, kernel, linear, gravity, background);
    }

    @Override
    public Optional<Interest> interest() {
        boolean cuts = fit == Fit.COVER && width.isPresent() && height.isPresent();
        return cuts && gravity instanceof Interest interest ? Optional.of(interest) : Optional.empty();
    }

    @Override
    public Resize towards(FocalPoint point) {
        return new Resize(width, height, unit, fit, enlarge, kernel, linear, point, background);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.resize(this);
    }
}
