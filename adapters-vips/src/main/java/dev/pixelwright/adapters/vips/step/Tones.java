package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import java.util.function.DoubleUnaryOperator;

/** Colours by formula: one sample by itself, or three by a matrix. */
final class Tones {

    /** ITU-R BT.601-7, 2.5.1. */
    static final double[] LUMA = {0.299, 0.587, 0.114};

    private static final int VALUES = 256;

    private Tones() {}

    /** Every sample of a colour, 0 to 1, as a function of itself. */
    static Picture each(Picture picture, DoubleUnaryOperator function) {
        int bands = picture.bands();
        byte[] table = new byte[VALUES * bands];
        for (int value = 0; value < VALUES; value++) {
            double result = function.applyAsDouble(value / (double) Samples.OPAQUE);
            byte rounded = (byte) Math.round(Math.max(0, Math.min(1, result)) * Samples.OPAQUE);
            for (int c = 0; c < bands; c++) {
                table[value * bands + c] = c < Samples.COLOURS ? rounded : (byte) value;
            }
        }
        Picture lut = picture.bench().bytes(table, VALUES, 1, bands);
        return picture.call("maplut").with("lut", lut).picture();
    }

    /** Red, green and blue by nine weights, row by row. */
    static Picture mixed(Picture picture, double... weights) {
        int bands = picture.bands();
        double[] matrix = new double[bands * bands];
        for (int row = 0; row < bands; row++) {
            for (int column = 0; column < bands; column++) {
                boolean colours = row < Samples.COLOURS && column < Samples.COLOURS;
                double other = row == column ? 1 : 0;
                matrix[row * bands + column] = colours ? weights[row * Samples.COLOURS + column] : other;
            }
        }
        return Samples.rounded(picture.call("recomb")
                .with("m", picture.bench().doubles(matrix, bands, bands))
                .picture());
    }

    /** Each colour moved away from its luma, by this factor. */
    static Picture saturated(Picture picture, double factor) {
        double[] weights = new double[Samples.COLOURS * Samples.COLOURS];
        for (int row = 0; row < Samples.COLOURS; row++) {
            for (int column = 0; column < Samples.COLOURS; column++) {
                double own = row == column ? factor : 0;
                weights[row * Samples.COLOURS + column] = own + (1 - factor) * LUMA[column];
            }
        }
        return mixed(picture, weights);
    }

    /** The way of {@code share}, 0 to 1, to the colour given to a luma: through {@code colour}, from black to white. */
    static Picture tinted(Picture picture, double[] colour, double share) {
        Picture colours = Samples.colours(picture);
        Picture luma = colours.call("recomb")
                .with("m", colours.bench().doubles(LUMA, Samples.COLOURS, 1))
                .picture();
        double[] up = new double[Samples.COLOURS];
        double[] on = new double[Samples.COLOURS];
        double[] from = new double[Samples.COLOURS];
        for (int c = 0; c < Samples.COLOURS; c++) {
            double aim = colour[c] / Samples.OPAQUE;
            up[c] = 2 * aim * share;
            on[c] = 2 * (1 - aim) * share;
            from[c] = (2 * aim - 1) * Samples.OPAQUE * share;
        }
        Picture dark =
                luma.call("linear").numbers("a", up).numbers("b", 0, 0, 0).picture();
        Picture light = luma.call("linear").numbers("a", on).numbers("b", from).picture();
        Picture aims = luma.call("relational_const")
                .word("relational", "lesseq")
                .numbers("c", Samples.OPAQUE / 2.0)
                .picture()
                .choice(dark, light);
        Picture rest =
                colours.call("linear").numbers("a", 1 - share).numbers("b", 0).picture();
        return Samples.joined(Samples.rounded(aims.plus(rest)), picture);
    }
}
