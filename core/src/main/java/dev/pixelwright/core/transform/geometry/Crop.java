package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.failure.TransformationFailure.EmptyResult;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.FocalPoint;
import dev.pixelwright.core.transform.Focus;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Interest;
import dev.pixelwright.core.transform.Operation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts out a part. It is placed either by its top left corner or by a gravity, and is made smaller where it would reach
 * beyond the picture.
 *
 * @param width pixels, 1 to 100000000, or 1 to 100 per cent of the picture's width
 * @param height as {@code width}
 * @param x pixels from the left, 0 to 100000000, or 0 to 100 per cent; together with {@code y}
 * @param y as {@code x}, from the top
 * @param gravity exactly when there is no corner
 * @param unit what the numbers count
 */
public record Crop(int width, int height, OptionalInt x, OptionalInt y, Optional<Focus> gravity, Unit unit)
        implements Operation {

    /** Beyond every picture within any limit. */
    private static final int MAX_PIXELS = 100_000_000;

    private static final int MAX_PERCENT = 100;

    public Crop {
        int most = unit == Unit.PX ? MAX_PIXELS : MAX_PERCENT;
        Bounds.check("crop", "width", width, 1, most);
        Bounds.check("crop", "height", height, 1, most);
        x.ifPresent(value -> Bounds.check("crop", "x", value, 0, most));
        y.ifPresent(value -> Bounds.check("crop", "y", value, 0, most));
        if (x.isPresent() != y.isPresent()) {
            throw new InvalidParameter("crop", x.isPresent() ? "y" : "x", "given together with the other corner value")
                    .toException();
        }
        if (x.isPresent() == gravity.isPresent()) {
            throw new InvalidParameter("crop", "gravity", "given exactly when x and y are not").toException();
        }
    }

    /** The part with this top left corner. */
    public static Crop at(int x, int y, int width, int height) {
        return new Crop(width, height, OptionalInt.of(x), OptionalInt.of(y), Optional.empty(), Unit.PX);
    }

    /** The part at this gravity. */
    public static Crop at(Focus gravity, int width, int height) {
        return new Crop(width, height, OptionalInt.empty(), OptionalInt.empty(), Optional.of(gravity), Unit.PX);
    }

    @Override
    public String name() {
        return "crop";
    }

    @Override
    public Geometry geometry(Size input) {
        return new Geometry(input, gravity.map(g -> placed(g, input)).orElseGet(() -> cornered(input)));
    }

    private Box placed(Focus where, Size input) {
        return where.place(
                new Size(Math.min(wide(input), input.width()), Math.min(high(input), input.height())), input);
    }

    private Box cornered(Size input) {
        int left = unit.pixels(x.orElseThrow(), input.width());
        int top = unit.pixels(y.orElseThrow(), input.height());
        if (left >= input.width() || top >= input.height()) {
            throw new EmptyResult("crop").toException();
        }
        return new Box(
                left, top, Math.min(wide(input), input.width() - left), Math.min(high(input), input.height() - top));
    }

    private int wide(Size input) {
        return unit.side(width, input.width());
    }

    private int high(Size input) {
        return unit.side(height, input.height());
    }

    @Override
    public Optional<Interest> interest() {
        return gravity.filter(Interest.class::isInstance).map(Interest.class::cast);
    }

    @Override
    public Crop towards(FocalPoint point) {
        return new Crop(width, height, x, y, Optional.of(point), unit);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.crop(this);
    }
}
