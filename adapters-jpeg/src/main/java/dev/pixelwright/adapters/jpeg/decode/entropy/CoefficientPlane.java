package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import org.jspecify.annotations.Nullable;

/**
 * The quantised coefficients of a component of a progressive file. A row of blocks takes memory when a scan first comes to
 * it, so that a header alone cannot claim any.
 */
public final class CoefficientPlane {

    private final short[] @Nullable [] rows;
    private final int across;
    private final int blockLength;
    private final Dequantiser dequantiser;

    /**
     * An empty plane.
     *
     * @param across how many blocks a row has
     * @param down how many rows of blocks there are
     * @param blockLength how many coefficients of a block are kept: 64, or 1, the mean
     */
    public CoefficientPlane(int across, int down, int blockLength, Dequantiser dequantiser) {
        this.rows = new short[down][];
        this.across = across;
        this.blockLength = blockLength;
        this.dequantiser = dequantiser;
    }

    /** The coefficients of a row of blocks, each block in zig-zag order, to be written to. */
    public short[] row(int index) {
        short[] row = rows[index];
        if (row == null) {
            row = new short[across * blockLength];
            rows[index] = row;
        }
        return row;
    }

    public int blockLength() {
        return blockLength;
    }

    /**
     * Dequantises a block.
     *
     * @param lanes take the coefficients in zig-zag order, as far as they are needed: number k goes to {@code [k][lane]}, where
     *     a zero must be
     */
    public void read(int row, int column, float[][] lanes, int lane) {
        short[] coefficients = row(row);
        int from = column * blockLength;
        float[] factors = dequantiser.factors();
        int needed = Math.min(dequantiser.last(), blockLength - 1);
        lanes[0][lane] = coefficients[from] * factors[0];
        for (int k = 1; k <= needed; k++) {
            int coefficient = coefficients[from + k];
            if (coefficient != 0) {
                lanes[k][lane] = coefficient * factors[k];
            }
        }
    }
}
