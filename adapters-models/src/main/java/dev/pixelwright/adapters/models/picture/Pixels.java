package dev.pixelwright.adapters.models.picture;

/** A picture in memory: rows of straight sRGB R, G, B, A, a byte each, top row first. */
public final class Pixels {

    public static final int CHANNELS = 4;

    private static final int BYTE = 255;

    private final int width;
    private final int height;
    private final byte[] rgba;

    /** @param rgba width × height × 4 bytes, not to be changed any more */
    public Pixels(int width, int height, byte[] rgba) {
        if (width < 1 || height < 1 || rgba.length != (long) width * height * CHANNELS) {
            throw new IllegalArgumentException(width + "x" + height + " pixels have not " + rgba.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgba = rgba;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The samples themselves; not to be written to. */
    public byte[] rgba() {
        return rgba;
    }

    /** A sample, 0 to 255; channel 0 is red and 3 alpha. */
    public int at(int x, int y, int channel) {
        return rgba[(y * width + x) * CHANNELS + channel] & BYTE;
    }

    /**
     * A sample between four pixels, in a straight line each way, 0 to 255.
     *
     * @param u from 0 at the left border to 1 at the right
     * @param v from 0 at the top border to 1 at the bottom
     */
    public double between(double u, double v, int channel) {
        double x = Math.max(0, Math.min(width - 1.0, u * width - 0.5));
        double y = Math.max(0, Math.min(height - 1.0, v * height - 0.5));
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double above = at(left, top, channel) * (1 - x + left) + at(right, top, channel) * (x - left);
        double below = at(left, bottom, channel) * (1 - x + left) + at(right, bottom, channel) * (x - left);
        return above * (1 - y + top) + below * (y - top);
    }

    /** The same picture with sides of at most {@code side}, each pixel the mean of those it stands for. */
    public Pixels within(int side) {
        int longest = Math.max(width, height);
        if (longest <= side) {
            return this;
        }
        int across = Math.max(1, (int) Math.round(width * (double) side / longest));
        int down = Math.max(1, (int) Math.round(height * (double) side / longest));
        byte[] smaller = new byte[across * down * CHANNELS];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                average(x, y, across, down, smaller);
            }
        }
        return new Pixels(across, down, smaller);
    }

    private void average(int x, int y, int across, int down, byte[] smaller) {
        int left = (int) ((long) x * width / across);
        int right = Math.max(left + 1, (int) ((x + 1L) * width / across));
        int top = (int) ((long) y * height / down);
        int bottom = Math.max(top + 1, (int) ((y + 1L) * height / down));
        long[] sums = new long[CHANNELS];
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int alpha = at(column, row, CHANNELS - 1);
                for (int channel = 0; channel < CHANNELS - 1; channel++) {
                    sums[channel] += (long) at(column, row, channel) * alpha;
                }
                sums[CHANNELS - 1] += alpha;
            }
        }
        int at = (y * across + x) * CHANNELS;
        long opacity = sums[CHANNELS - 1];
        for (int channel = 0; channel < CHANNELS - 1; channel++) {
            smaller[at + channel] = (byte) (opacity == 0 ? 0 : Math.round(sums[channel] / (double) opacity));
        }
        long pixels = (long) (right - left) * (bottom - top);
        smaller[at + CHANNELS - 1] = (byte) Math.round(opacity / (double) pixels);
    }
}
