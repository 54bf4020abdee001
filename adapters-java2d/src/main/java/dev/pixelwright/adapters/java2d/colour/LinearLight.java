package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;

/** Between sRGB and the light it stands for, by the curve of IEC 61966-2-1; alpha is linear already. */
public final class LinearLight {

    /** Steps from black to white: sixteen for each that eight bits tell apart, which are met exactly. */
    private static final int DECODING = 255 * 16;

    /** At its steepest, from black on, the curve rises by a fifth of a level of a byte in one of these. */
    private static final int ENCODING = 1 << 14;

    private static final float[] LIGHTS = new float[DECODING + 1];
    private static final float[] COLOURS = new float[ENCODING + 1];

    static {
        for (int i = 0; i <= DECODING; i++) {
            LIGHTS[i] = (float) light((double) i / DECODING);
        }
        for (int i = 0; i <= ENCODING; i++) {
            COLOURS[i] = (float) colour((double) i / ENCODING);
        }
    }

    private LinearLight() {}

    /** The light of sRGB rows. */
    public static Rows of(Rows colours) {
        return new ColourRows(colours, (row, width) -> look(row, width, LIGHTS));
    }

    /** The sRGB rows of light, each sample of which is 0 to 1. */
    public static Rows encoded(Rows light) {
        return new ColourRows(light, (row, width) -> look(row, width, COLOURS));
    }

    private static void look(Row row, int width, float[] table) {
        float most = table.length - 1;
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] values = row.channel(c);
            for (int x = 0; x < width; x++) {
                values[x] = table[(int) (values[x] * most + 0.5f)];
            }
        }
    }

    private static double light(double colour) {
        return colour <= 0.04045 ? colour / 12.92 : Math.pow((colour + 0.055) / 1.055, 2.4);
    }

    private static double colour(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
