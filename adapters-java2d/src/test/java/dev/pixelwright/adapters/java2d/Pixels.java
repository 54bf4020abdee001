package dev.pixelwright.adapters.java2d;

/** A decoded picture: straight R, G, B, A. */
public final class Pixels {

    private final int width;
    private final int height;
    private final byte[] bytes;

    public Pixels(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** A channel, 0 red to 3 alpha, 0 to 255. */
    public int at(int x, int y, int channel) {
        return bytes[(y * width + x) * 4 + channel] & 0xff;
    }

    /** {@code rrggbbaa} of a pixel. */
    public String hex(int x, int y) {
        return String.format("%02x%02x%02x%02x", at(x, y, 0), at(x, y, 1), at(x, y, 2), at(x, y, 3));
    }
}
