package dev.pixelwright.adapters.java2d.pixel;

/** Between bytes and floats. */
public final class Samples {

    private static final float MAX = 255f;
    private static final float[] FLOATS = new float[256];

    static {
        for (int i = 0; i < FLOATS.length; i++) {
            FLOATS[i] = i / MAX;
        }
    }

    private Samples() {}

    /** 0 to 1 for an unsigned byte. */
    public static float toFloat(int sample) {
        return FLOATS[sample & 0xff];
    }

    /** The nearest byte of a value from 0 to 1. */
    public static byte toByte(float value) {
        return (byte) (int) (value * MAX + 0.5f);
    }

    public static float clamp(float value) {
        return Math.max(0f, Math.min(1f, value));
    }

    /** Weighs the colours of the first {@code width} pixels by their alpha. */
    public static void premultiply(Row row, int width) {
        float[] alpha = row.alpha();
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] colour = row.channel(c);
            for (int x = 0; x < width; x++) {
                colour[x] *= alpha[x];
            }
        }
    }

    /** Undoes {@link #premultiply}; invisible pixels become black. */
    public static void unpremultiply(Row row, int width) {
        float[] alpha = row.alpha();
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] colour = row.channel(c);
            for (int x = 0; x < width; x++) {
                colour[x] = alpha[x] > 0 ? colour[x] / alpha[x] : 0;
            }
        }
    }

    /** Brings the first {@code channels} channels of the first {@code width} pixels into 0 to 1. */
    public static void clamp(Row row, int channels, int width) {
        for (int c = 0; c < channels; c++) {
            float[] values = row.channel(c);
            for (int x = 0; x < width; x++) {
                values[x] = clamp(values[x]);
            }
        }
    }
}
