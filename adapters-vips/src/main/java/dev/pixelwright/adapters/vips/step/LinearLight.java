package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;

/**
 * Between sRGB and the light it stands for, by the curve of IEC 61966-2-1, in tables of our own: how the colour spaces of
 * libvips scale an alpha differs from version to version. Light is in numbers from 0 to 255, as alpha is.
 */
final class LinearLight {

    private static final int VALUES = 256;
    private static final int LEVELS = 65_536;
    private static final double LEVELS_IN_ONE = (LEVELS - 1.0) / (VALUES - 1);
    private static final double HALF = 0.5;

    private LinearLight() {}

    /** The light of bytes; alpha, if there is one, is as it was. */
    static Picture of(Picture colours) {
        int bands = colours.bands();
        float[] table = new float[VALUES * bands];
        for (int value = 0; value < VALUES; value++) {
            double light = light(value / (double) Samples.OPAQUE) * Samples.OPAQUE;
            for (int c = 0; c < bands; c++) {
                table[value * bands + c] = (float) (c < Samples.COLOURS ? light : value);
            }
        }
        Picture lut = colours.bench().floats(table, VALUES, 1, bands);
        return Samples.srgb(colours.call("maplut").with("lut", lut).picture());
    }

    /** The bytes of light whose colours were weighed by alpha, where there is one. */
    static Picture encoded(Picture weighed) {
        Picture light =
                Samples.hasAlpha(weighed) ? weighed.call("unpremultiply").picture() : weighed;
        int bands = light.bands();
        Picture levels = light.call("linear")
                .numbers("a", LEVELS_IN_ONE)
                // A cast cuts off.
                .numbers("b", HALF)
                .picture()
                .call("cast")
                .word("format", "ushort")
                .picture();
        Picture lut = light.bench().bytes(bytes(bands), LEVELS, 1, bands);
        return Samples.srgb(levels.call("maplut").with("lut", lut).picture());
    }

    private static byte[] bytes(int bands) {
        byte[] table = new byte[LEVELS * bands];
        for (int level = 0; level < LEVELS; level++) {
            double value = level / (LEVELS - 1.0);
            byte colour = (byte) Math.round(colour(value) * Samples.OPAQUE);
            byte alpha = (byte) Math.round(value * Samples.OPAQUE);
            for (int c = 0; c < bands; c++) {
                table[level * bands + c] = c < Samples.COLOURS ? colour : alpha;
            }
        }
        return table;
    }

    private static double light(double colour) {
        return colour <= 0.04045 ? colour / 12.92 : Math.pow((colour + 0.055) / 1.055, 2.4);
    }

    private static double colour(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
