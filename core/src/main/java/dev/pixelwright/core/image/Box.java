package dev.pixelwright.core.image;

/**
 * A rectangle in pixels. {@code x} and {@code y} count right and down from the top left corner of the picture it refers
 * to, and may be negative: what lies outside that picture is background. Width and height are at least 1.
 */
public record Box(int x, int y, int width, int height) {

    public Box {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A box is at least 1x1, not " + width + "x" + height);
        }
    }

    /** The box that covers a whole picture of {@code size}. */
    public static Box whole(Size size) {
        return new Box(0, 0, size.width(), size.height());
    }

    public Size size() {
        return new Size(width, height);
    }

    /** Whether this box is exactly a whole picture of {@code size}. */
    public boolean isWhole(Size size) {
        return x == 0 && y == 0 && width == size.width() && height == size.height();
    }

    /** Whether no part of this box lies outside a picture of {@code size}. */
    public boolean isWithin(Size size) {
        return x >= 0 && y >= 0 && (long) x + width <= size.width() && (long) y + height <= size.height();
    }
}
