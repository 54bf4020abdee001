package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.failure.TransformationFailure.EmptyResult;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Operation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts out a part. It is placed either by its top left corner or by a gravity, and is made smaller where it would reach
 * beyond the picture.
 *
 * @param width pixels, 1 to 16384
 * @param height pixels, 1 to 16384
 * @param x pixels from the left, 0 to 16384; together with {@code y}
 * @param y pixels from the top, 0 to 16384; together with {@code x}
 * @param gravity exactly when there is no corner
 */
public record Crop(int width, int height, OptionalInt x, OptionalInt y, Optional<Gravity> gravity)
        implements Operation {

    public Crop {
        Bounds.side("crop", "width", width);
        Bounds.side("crop", "height", height);
        x.ifPresent(value -> Bounds.check("crop", "x", value, 0, Bounds.MAX_SIDE));
        y.ifPresent(value -> Bounds.check("crop", "y", value, 0, Bounds.MAX_SIDE));
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
        return new Crop(width, height, OptionalInt.of(x), OptionalInt.of(y), Optional.empty());
    }

    /** The part at this gravity. */
    public static Crop at(Gravity gravity, int width, int height) {
        return new Crop(width, height, OptionalInt.empty(), OptionalInt.empty(), Optional.of(gravity));
    }

    @Override
    public String name() {
        return "crop";
    }

    @Override
    public Geometry geometry(Size input) {
        return new Geometry(input, gravity.map(g -> placed(g, input)).orElseGet(() -> cornered(input)));
    }

    private Box placed(Gravity where, Size input) {
        return where.place(new Size(Math.min(width, input.width()), Math.min(height, input.height())), input);
    }

    private Box cornered(Size input) {
        int left = x.orElseThrow();
        int top = y.orElseThrow();
        if (left >= input.width() || top >= input.height()) {
            throw new EmptyResult("crop").toException();
        }
        return new Box(left, top, Math.min(width, input.width() - left), Math.min(height, input.height() - top));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.crop(this);
    }
}
