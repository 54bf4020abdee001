package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Samples;

/** The colour operations of the algebra, by the formulas in its Javadoc. */
public final class ColourChanges {

    private static final float LUMA_RED = 0.299f;
    private static final float LUMA_GREEN = 0.587f;
    private static final float LUMA_BLUE = 0.114f;

    /** Steps of a table of colours: sixteen for each that eight bits tell apart. */
    private static final int TABLE = 255 * 16;

    /** Below this a power can rise faster than the steps of a table. */
    private static final float STEEP = 2 / 255f;

    private ColourChanges() {}

    /** Moves each colour away from its luma by {@code factor}: 0 leaves gray, 1 changes nothing. */
    public static ColourChange saturation(float factor) {
        return (row, width) -> {
            float[] red = row.red();
            float[] green = row.green();
            float[] blue = row.blue();
            for (int x = 0; x < width; x++) {
                float luma = LUMA_RED * red[x] + LUMA_GREEN * green[x] + LUMA_BLUE * blue[x];
                red[x] = Samples.clamp(luma + (red[x] - luma) * factor);
                green[x] = Samples.clamp(luma + (green[x] - luma) * factor);
                blue[x] = Samples.clamp(luma + (blue[x] - luma) * factor);
            }
        };
    }

    public static ColourChange grayscale() {
        return saturation(0);
    }

    public static ColourChange sepia() {
        return matrix(0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131);
    }

    /** Red, green and blue from red, green and blue, by three rows of three factors. */
    public static ColourChange matrix(double... factors) {
        float[] m = new float[factors.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = (float) factors[i];
        }
        return (row, width) -> {
            float[] red = row.red();
            float[] green = row.green();
            float[] blue = row.blue();
            for (int x = 0; x < width; x++) {
                float r = red[x];
                float g = green[x];
                float b = blue[x];
                red[x] = Samples.clamp(m[0] * r + m[1] * g + m[2] * b);
                green[x] = Samples.clamp(m[3] * r + m[4] * g + m[5] * b);
                blue[x] = Samples.clamp(m[6] * r + m[7] * g + m[8] * b);
            }
        };
    }

    /** {@code c^exponent}, read from a table where it is not too steep for one. */
    public static ColourChange power(double exponent) {
        float[] table = new float[TABLE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) Math.pow((double) i / TABLE, exponent);
        }
        return (row, width) -> {
            for (int c = 0; c < Row.ALPHA; c++) {
                float[] values = row.channel(c);
                for (int x = 0; x < width; x++) {
                    float value = values[x];
                    values[x] = value < STEEP ? (float) Math.pow(value, exponent) : table[(int) (value * TABLE + 0.5f)];
                }
            }
        };
    }

    /** From each colour {@code share} of the way to that colour between black and white that has the pixel's luma. */
    public static ColourChange tint(float[] colour, float share) {
        return (row, width) -> {
            float[] red = row.red();
            float[] green = row.green();
            float[] blue = row.blue();
            for (int x = 0; x < width; x++) {
                float luma = LUMA_RED * red[x] + LUMA_GREEN * green[x] + LUMA_BLUE * blue[x];
                red[x] = Samples.clamp(red[x] + (aim(colour[0], luma) - red[x]) * share);
                green[x] = Samples.clamp(green[x] + (aim(colour[1], luma) - green[x]) * share);
                blue[x] = Samples.clamp(blue[x] + (aim(colour[2], luma) - blue[x]) * share);
            }
        };
    }

    private static float aim(float colour, float luma) {
        return luma <= 0.5f ? 2 * luma * colour : colour + (1 - colour) * (2 * luma - 1);
    }

    /** {@code offset + c × factor} for each colour. */
    public static ColourChange linear(float factor, float offset) {
        return (row, width) -> {
            for (int c = 0; c < Row.ALPHA; c++) {
                float[] values = row.channel(c);
                for (int x = 0; x < width; x++) {
                    values[x] = Samples.clamp(offset + values[x] * factor);
                }
            }
        };
    }

    /** {@code 0.5 + (c - 0.5) × factor} for each colour. */
    public static ColourChange contrast(float factor) {
        return linear(factor, 0.5f - 0.5f * factor);
    }
}
