package dev.pixelwright.core.transform.geometry;

/** What the numbers of a resize or a crop count. */
public enum Unit {
    /** Pixels. */
    PX,
    /** Hundredths of the picture's own width or height. */
    PERCENT;

    /** {@code value} hundredths of {@code whole}, rounded half up, or {@code value} itself where it counts pixels. */
    int pixels(int value, int whole) {
        return switch (this) {
            case PX -> value;
            case PERCENT -> (int) Math.min(Integer.MAX_VALUE, ((long) whole * value + 50) / 100);
        };
    }

    /** As {@link #pixels}, and at least 1. */
    int side(int value, int whole) {
        return Math.max(1, pixels(value, whole));
    }
}
