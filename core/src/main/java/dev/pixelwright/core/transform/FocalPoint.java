package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;

/**
 * A point of the picture that stays as near to the middle of the window as the picture's edges allow.
 *
 * @param x from the left, 0 to 1 of the width
 * @param y from the top, 0 to 1 of the height
 */
public record FocalPoint(double x, double y) implements Focus {

    private static final String NAME = "focal";

    public FocalPoint {
        x = Bounds.decimal(NAME, "fx", x, 0, 1);
        y = Bounds.decimal(NAME, "fy", y, 0, 1);
    }

    @Override
    public Box place(Size window, Size picture) {
        return new Box(
                start(x, window.width(), picture.width()),
                start(y, window.height(), picture.height()),
                window.width(),
                window.height());
    }

    // Where the window is longer than the picture, free space is negative and shared in proportion.
    private static int start(double at, int window, int picture) {
        int free = picture - window;
        if (free < 0) {
            return (int) Math.floor(free * at);
        }
        long wanted = Math.round(at * picture - window / 2.0);
        return (int) Math.max(0, Math.min(free, wanted));
    }

    @Override
    public String label() {
        return NAME;
    }
}
