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
        for (int k = 0; k < COEFFICIENTS; k++) {
            zigzag[k] = natural[Zigzag.natural(k)];
        }
        marks = new float[(COEFFICIENTS - 1) / BITS][capacity];
        masks = new long[capacity];
    }

    /**
     * Takes, transforms and quantises blocks.
     *
     * @param x of the first block's left samples, in the plane, which is padded
     * @param y of its top samples
     * @param count how many, side by side
     */
    public void load(Plane plane, int x, int y, int count) {
        if (plane.isColumns()) {
            gatherColumns(plane, x, y, count);
        } else {
            gatherRows(plane, x, y, count);
        }
        for (int row = 0; row < SIDE; row++) {
            ForwardDct.transform(natural, row * SIDE, 1, count);
        }
        for (int column = 0; column < SIDE; column++) {
            ForwardDct.transform(natural, column, SIDE, count);
        }
        quantise(count);
    }

    private void gatherRows(Plane plane, int x, int y, int count) {
        for (int row = 0; row < SIDE; row++) {
            float[] line = plane.line(y + row);
            for (int column = 0; column < SIDE; column++) {
                float[] lanes = natural[row * SIDE + column];
                for (int i = 0; i < count; i++) {
                    lanes[i] = line[x + column + SIDE * i];
                }
            }
        }
    }

    private void gatherColumns(Plane plane, int x, int y, int count) {
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < SIDE; column++) {
                float[] line = plane.line(x + SIDE * i + column);
                for (int row = 0; row < SIDE; row++) {
                    natural[row * SIDE + column][i] = line[y + row];
                }
            }
        }
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

    /**
     * Adds blocks that the picture does not have but a minimum coded unit wants: without detail, as bright as the last
     * one, which costs the fewest bits.
     */
    public void extend(int from, int to) {
        for (int i = from; i < to; i++) {
            copyMean(this, from - 1, i);
        }
    }

    /** Makes a block that the picture does not have: without detail, as bright as a block of other lanes. */
    public void copyMean(BlockLanes other, int from, int to) {
        zigzag[0][to] = other.zigzag[0][from];
        masks[to] = 0;
    }

    /** Bit k is set if coefficient k in zigzag order is not 0, for k from 1. */
    public long mask(int lane) {
        return masks[lane];
    }

    /** Coefficient k, in zigzag order, of each block: whole numbers. To be read only. */
    public float[] coefficient(int k) {
        return zigzag[k];
    }
}
