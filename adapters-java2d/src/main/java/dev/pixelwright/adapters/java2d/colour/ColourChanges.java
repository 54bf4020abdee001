package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Samples;

/** The colour operations of the algebra, by the formulas in its Javadoc. */
public final class ColourChanges {

    private static final float LUMA_RED = 0.299f;
    private static final float LUMA_GREEN = 0.587f;
    private static final float LUMA_BLUE = 0.114f;

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
        return (row, width) -> {
            float[] red = row.red();
            float[] green = row.green();
            float[] blue = row.blue();
            for (int x = 0; x < width; x++) {
                float r = red[x];
                float g = green[x];
                float b = blue[x];
                red[x] = Samples.clamp(0.393f * r + 0.769f * g + 0.189f * b);
                green[x] = Samples.clamp(0.349f * r + 0.686f * g + 0.168f * b);
                blue[x] = Samples.clamp(0.272f * r + 0.534f * g + 0.131f * b);
            }
        };
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
