package dev.pixelwright.core.image;

/** Width and height in pixels, both at least 1. */
public record Size(int width, int height) {

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A size is at least 1x1, not " + width + "x" + height);
        }
    }

    /** Width × height. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size after a quarter turn. */
    public Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
