package dev.pixelwright.adapters.jpeg.encode.block;

import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.encode.table.Zigzag;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.Arrays;

/**
 * Blocks of one component that lie side by side, from samples to quantised coefficients. Each block is a lane: sample or
 * coefficient n of all of them stands in one array. Used again for the next blocks.
 */
public final class BlockLanes {

    /** How many coefficients a block has. */
    public static final int COEFFICIENTS = 64;

    private static final int SIDE = ForwardDct.SIDE;
    /** How many bits of a mask one float can hold; three of them hold 63. */
    private static final int BITS = 21;
    /** What a block of middle gray, which is to become 0, has as its unscaled coefficient 0. */
    private static final float MIDDLE = 128f * COEFFICIENTS;

    private static final int MIN_DC = -1024;
    private static final int MAX_DC = 1023;
    private static final int MAX_AC = 1023;

    private final Quantiser quantiser;
    private final float[][] natural;
    private final float[][] zigzag = new float[COEFFICIENTS][];
    private final float[][] marks;
    private final long[] masks;

    /**
     * @param capacity how many blocks at most
     * @param table of the component
     */
    public BlockLanes(int capacity, QuantisationTable table) {
        quantiser = new Quantiser(table);
        natural = new float[COEFFICIENTS][capacity];
        marks = new float[(COEFFICIENTS - 1) / BITS][capacity];
        masks = new long[capacity];
    }

    /**
     * Takes the samples of blocks.
     *
     * @param x of the first block's left samples, in the plane, which is padded
     * @param y of its top samples
     * @param count how many, side by side
     * @param lane of the first
     */
    public void gather(Plane plane, int x, int y, int count, int lane) {
        if (plane.isColumns()) {
            gatherColumns(plane, x, y, count, lane);
        } else {
            gatherRows(plane, x, y, count, lane);
        }
    }

    private void gatherRows(Plane plane, int x, int y, int count, int lane) {
        for (int row = 0; row < SIDE; row++) {
            float[] line = plane.line(y + row);
            for (int column = 0; column < SIDE; column++) {
                float[] lanes = natural[row * SIDE + column];
                for (int i = 0; i < count; i++) {
                    lanes[lane + i] = line[x + column + SIDE * i];
                }
            }
        }
    }

    private void gatherColumns(Plane plane, int x, int y, int count, int lane) {
        for (int column = 0; column < SIDE; column++) {
            float[] row0 = natural[column];
            float[] row1 = natural[SIDE + column];
            float[] row2 = natural[2 * SIDE + column];
            float[] row3 = natural[3 * SIDE + column];
            float[] row4 = natural[4 * SIDE + column];
            float[] row5 = natural[5 * SIDE + column];
            float[] row6 = natural[6 * SIDE + column];
            float[] row7 = natural[7 * SIDE + column];
            for (int i = 0; i < count; i++) {
                float[] line = plane.line(x + column + SIDE * i);
                row0[lane + i] = line[y];
                row1[lane + i] = line[y + 1];
                row2[lane + i] = line[y + 2];
                row3[lane + i] = line[y + 3];
                row4[lane + i] = line[y + 4];
                row5[lane + i] = line[y + 5];
                row6[lane + i] = line[y + 6];
                row7[lane + i] = line[y + 7];
            }
        }
    }

    /** Transforms and quantises the first {@code count} lanes. */
    public void transform(int count) {
        for (int row = 0; row < SIDE; row++) {
            ForwardDct.transform(natural, row * SIDE, 1, count);
        }
        for (int column = 0; column < SIDE; column++) {
            ForwardDct.transform(natural, column, SIDE, count);
        }
        for (int k = 0; k < COEFFICIENTS; k++) {
            zigzag[k] = natural[Zigzag.natural(k)];
        }
        quantise(count);
    }

    private void quantise(int count) {
        quantiser.first(zigzag[0], MIDDLE, count);
        for (int part = 0; part < marks.length; part++) {
            Arrays.fill(marks[part], 0, count, 0);
            for (int bit = 0; bit < BITS; bit++) {
                quantiser.quantise(zigzag[1 + part * BITS + bit], 1 + part * BITS + bit, marks[part], 1 << bit, count);
            }
        }
        float[] low = marks[0];
        float[] middle = marks[1];
        float[] high = marks[2];
        for (int i = 0; i < count; i++) {
            masks[i] = ((long) high[i] << (2 * BITS) | (long) middle[i] << BITS | (long) low[i]) << 1;
        }
    }

    /** Bit k is set if coefficient k in zigzag order is not 0, for k from 1. */
    public long mask(int lane) {
        return masks[lane];
    }

    /** Coefficient 0: such that a difference of two has at most 11 bits (T.81, table F.1). */
    public int dc(int lane) {
        return Math.max(MIN_DC, Math.min(MAX_DC, (int) zigzag[0][lane]));
    }

    /** Coefficient k in zigzag order, for k from 1: at most 10 bits (T.81, table F.2). */
    public int ac(int k, int lane) {
        int value = (int) zigzag[k][lane];
        return value > MAX_AC || value < -MAX_AC ? Math.max(-MAX_AC, Math.min(MAX_AC, value)) : value;
    }
}
