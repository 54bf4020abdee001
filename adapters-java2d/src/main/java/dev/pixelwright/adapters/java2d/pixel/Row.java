package dev.pixelwright.adapters.java2d.pixel;

/**
 * One row of straight sRGB colours, 0 to 1, a separate array for each channel: the only layout the JIT compiler of
 * every supported JDK turns into vector instructions.
 */
public final class Row {

    public static final int RED = 0;
    public static final int GREEN = 1;
    public static final int BLUE = 2;
    public static final int ALPHA = 3;
    public static final int CHANNELS = 4;

    private final float[][] channels;

    public Row(int width) {
        this.channels = new float[CHANNELS][width];
    }

    public int width() {
        return channels[RED].length;
    }

    /** The array itself, to be read and written; the alpha of an opaque picture holds nothing of meaning. */
    public float[] channel(int channel) {
        return channels[channel];
    }

    public float[] red() {
        return channels[RED];
    }

    public float[] green() {
        return channels[GREEN];
    }

    public float[] blue() {
        return channels[BLUE];
    }

    public float[] alpha() {
        return channels[ALPHA];
    }

    /** Copies the first {@code count} channels of a row of the same width. */
    public void copyFrom(Row other, int count) {
        for (int c = 0; c < count; c++) {
            System.arraycopy(other.channels[c], 0, channels[c], 0, channels[c].length);
        }
    }
}
