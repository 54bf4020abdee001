package dev.pixelwright.core.transform.overlay;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Operation;
import java.util.OptionalInt;

/**
 * Lays a mark over the picture: {@code c = m α + p (1 - α)} with straight sRGB colours, {@code α} the mark's own alpha
 * times the opacity (source-over of W3C Compositing and Blending Level 1).
 *
 * @param gravity where the mark lies
 * @param x pixels away from the side that the gravity names, or to the right of the middle, -16384 to 16384
 * @param y as {@code x}, up and down
 * @param opacity per cent, 1 to 100
 * @param tile pixels between repetitions in both directions, 0 to 4096, when the mark covers all of the picture
 */
public record Watermark(Mark mark, Gravity gravity, int x, int y, int opacity, OptionalInt tile) implements Operation {

    /** Where a mark lies unless told. */
    public static final Gravity DEFAULT_GRAVITY = Gravity.SOUTHEAST;

    /** How solid a mark is unless told, in per cent. */
    public static final int DEFAULT_OPACITY = 100;

    private static final int MAX_GAP = 4096;

    public Watermark {
        Bounds.check("watermark", "x", x, -Bounds.MAX_SIDE, Bounds.MAX_SIDE);
        Bounds.check("watermark", "y", y, -Bounds.MAX_SIDE, Bounds.MAX_SIDE);
        Bounds.check("watermark", "opacity", opacity, 1, 100);
        tile.ifPresent(gap -> Bounds.check("watermark", "tile", gap, 0, MAX_GAP));
    }

    /** Where a mark of {@code size} lies on a picture; parts of it may be outside. */
    public Box place(Size size, Size picture) {
        Box placed = gravity.place(size, picture);
        int right = gravity.isEast() ? -x : x;
        int down = gravity.isSouth() ? -y : y;
        return new Box(placed.x() + right, placed.y() + down, size.width(), size.height());
    }

    @Override
    public String name() {
        return "watermark";
    }

    @Override
    public Geometry geometry(Size input) {
        return Geometry.unchanged(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.watermark(this);
    }
}
