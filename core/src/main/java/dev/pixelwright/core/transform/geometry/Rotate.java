package dev.pixelwright.core.transform.geometry;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;

/**
 * Turns the picture clockwise about its centre, on a canvas that holds all of it. Quarter turns move pixels exactly;
 * other angles resample bilinearly.
 *
 * @param angle degrees, kept within 0 to below 360; -3600 to 3600 is accepted
 * @param background what the corners of the canvas are filled with
 */
public record Rotate(double angle, Colour background) implements Operation {

    private static final double MAX_ANGLE = 3600;

    public Rotate {
        double turned = Bounds.decimal("rotate", "angle", angle, -MAX_ANGLE, MAX_ANGLE) % 360;
        // Rounded again: the remainder of a decimal is not a decimal of three places.
        angle = Bounds.decimal("rotate", "angle", turned < 0 ? turned + 360 : turned, 0, 360) % 360;
    }

    /** Turns by {@code angle} degrees on a transparent canvas. */
    public static Rotate by(double angle) {
        return new Rotate(angle, Colour.TRANSPARENT);
    }

    /** Whether this is 0, 90, 180 or 270 degrees. */
    public boolean isQuarterTurn() {
        return angle % 90 == 0;
    }

    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public Geometry geometry(Size input) {
        if (isQuarterTurn()) {
            return new Geometry(input, Box.whole(angle % 180 == 0 ? input : input.turned()));
        }
        double radians = Math.toRadians(angle);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = round(input.width() * cos + input.height() * sin);
        int height = round(input.width() * sin + input.height() * cos);
        return new Geometry(input, new Box(0, 0, width, height));
    }

    // What an int cannot hold is beyond every limit.
    private static int round(double side) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(side)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.rotate(this);
    }
}
