package dev.pixelwright.adapters.jpeg.encode.block;

import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.encode.table.Zigzag;

/** Divides the results of {@link ForwardDct} by a table, to the nearest integer, and finds out which are not 0. */
final class Quantiser {

    /** Added and subtracted it leaves a float of less than 2^22 rounded to the nearest integer, to the even one of two. */
    private static final float ROUND = 12_582_912f;
    /** Vanishes beside 1, but not beside 0. */
    private static final float TINY = 0x1p-30f;

    /** In zigzag order. */
    private final float[] factors = new float[BlockLanes.COEFFICIENTS];

    Quantiser(QuantisationTable table) {
        for (int k = 0; k < factors.length; k++) {
            int natural = Zigzag.natural(k);
            double scale = ForwardDct.scale(natural / ForwardDct.SIDE, natural % ForwardDct.SIDE);
            factors[k] = (float) (1 / (table.divisor(natural) * scale));
        }
    }

    /** Subtracts {@code shift} from the values of one coefficient, and quantises them in place. */
    void first(float[] values, float shift, int lanes) {
        float factor = factors[0];
        for (int i = 0; i < lanes; i++) {
            values[i] = (values[i] - shift) * factor + ROUND - ROUND;
        }
    }

    /**
     * Quantises the values of coefficient {@code k} in place.
     *
     * @param marks to each of which {@code mark} is added where the value is not 0
     */
    void quantise(float[] values, int k, float[] marks, float mark, int lanes) {
        float factor = factors[k];
        for (int i = 0; i < lanes; i++) {
            float value = values[i] * factor + ROUND - ROUND;
            float size = Math.abs(value);
            values[i] = value;
            marks[i] += size / (size + TINY) * mark;
        }
    }
}
