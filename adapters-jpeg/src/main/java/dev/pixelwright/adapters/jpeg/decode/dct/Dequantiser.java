package dev.pixelwright.adapters.jpeg.decode.dct;

/**
 * What coefficients are multiplied with for an inverse transform that makes {@code side} samples of a side of 8: it takes the
 * lowest {@code side} by {@code side} coefficients. The factors also hold what the transform multiplies its input with.
 */
public final class Dequantiser {

    private static final int FULL = 8;

    private final float[] factors = new float[ZigZag.LENGTH];
    private final int last;

    /**
     * @param table 64 quantisation steps, in zig-zag order
     * @param side 8, 4, 2 or 1
     */
    public Dequantiser(int[] table, int side) {
        int lastKept = 0;
        for (int k = 0; k < ZigZag.LENGTH; k++) {
            int row = ZigZag.row(k);
            int column = ZigZag.column(k);
            boolean kept = row < side && column < side;
            factors[k] = kept ? (float) (table[k] * gain(row, side) * gain(column, side)) : 0;
            lastKept = kept ? k : lastKept;
        }
        last = lastKept;
    }

    /** In zig-zag order; 0 for what is not needed. */
    public float[] factors() {
        return factors;
    }

    /** The number of the last coefficient that is needed. */
    public int last() {
        return last;
    }

    // Along one dimension: that of the orthonormal transform of so many samples, the brightness that it loses against
    // one of
    // 8 samples, and what InverseDct leaves to its caller.
    private static double gain(int frequency, int side) {
        double orthonormal = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / side);
        return orthonormal * Math.sqrt((double) side / FULL) * folded(frequency, side);
    }

    private static double folded(int frequency, int side) {
        if (side == FULL) {
            return frequency == 0 ? 1 : Math.cos(frequency * Math.PI / 16);
        }
        // With four samples the odd frequencies share the factor of the first.
        int first = frequency == 3 ? 1 : frequency;
        return Math.cos(first * Math.PI / (2 * side));
    }
}
