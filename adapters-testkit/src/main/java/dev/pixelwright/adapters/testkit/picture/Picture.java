package dev.pixelwright.adapters.testkit.picture;

import dev.pixelwright.core.image.Size;
import java.util.function.IntBinaryOperator;

/** A picture as {@code Encoding.Raw} writes it: rows of straight sRGB R, G, B, A, a byte each, top row first. */
public final class Picture {

    /** Samples of a pixel. */
    public static final int CHANNELS = 4;

    /** The channel that says how much of a pixel is visible. */
    public static final int ALPHA = 3;

    private static final int OPAQUE = 255;

    private final Size size;
    private final byte[] raw;

    /** Keeps {@code raw}, which must not be changed afterwards. */
    public Picture(Size size, byte[] raw) {
        if (raw.length != size.pixels() * CHANNELS) {
            throw new IllegalArgumentException("A raw picture of " + size + " does not have " + raw.length + " bytes");
        }
        this.size = size;
        this.raw = raw;
    }

    /** Asks {@code argb} for the colour at each x, y: straight alpha in the top byte, then red, green, blue. */
    public static Picture drawn(Size size, IntBinaryOperator argb) {
        byte[] raw = new byte[(int) size.pixels() * CHANNELS];
        int at = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int colour = argb.applyAsInt(x, y);
                raw[at++] = (byte) (colour >> 16);
                raw[at++] = (byte) (colour >> 8);
                raw[at++] = (byte) colour;
                raw[at++] = (byte) (colour >>> 24);
            }
        }
        return new Picture(size, raw);
    }

    public Size size() {
        return size;
    }

    /** The bytes themselves. */
    public byte[] raw() {
        return raw;
    }

    /** One sample, 0 to 255; the channels are red, green, blue, alpha. */
    public int sample(int x, int y, int channel) {
        return raw[(y * size.width() + x) * CHANNELS + channel] & 0xff;
    }

    /** The colour at x, y as {@link #drawn} takes it. */
    public int argb(int x, int y) {
        return sample(x, y, ALPHA) << 24 | sample(x, y, 0) << 16 | sample(x, y, 1) << 8 | sample(x, y, 2);
    }

    public boolean isOpaque() {
        for (int at = ALPHA; at < raw.length; at += CHANNELS) {
            if ((raw[at] & 0xff) != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /** How far this picture is from another of the same size. */
    public PictureDistance distanceTo(Picture other) {
        return PictureDistance.between(raw, other.raw, size);
    }
}
