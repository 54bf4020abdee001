package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import java.util.Arrays;

/**
 * A row of blocks of one component, quantised. Most coefficients are 0, and only the others are held: which these are, as
 * bits of a mask, and their values.
 */
final class CoefficientRow {

    private static final int MOST = BlockLanes.COEFFICIENTS - 1;

    private final long[] masks;
    private final short[] means;
    /** Where the values of each block begin. */
    private final int[] offsets;

    private short[] values;
    private int blocks;
    private int used;

    CoefficientRow(int blocks) {
        masks = new long[blocks];
        means = new short[blocks];
        offsets = new int[blocks];
        values = new short[Byte.SIZE * blocks + MOST];
    }

    /** Adds the next block from the left. */
    void add(BlockLanes lanes, int lane) {
        if (values.length - used < MOST) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        long mask = lanes.mask(lane);
        means[blocks] = (short) lanes.dc(lane);
        masks[blocks] = mask;
        offsets[blocks] = used;
        for (; mask != 0; mask &= mask - 1) {
            values[used++] = (short) lanes.ac(Long.numberOfTrailingZeros(mask), lane);
        }
        blocks++;
    }

    /** Coefficient 0 of a block. */
    int dc(int block) {
        return means[block];
    }

    /** Bit k is set if coefficient k in zigzag order is not 0, for k from 1. */
    long mask(int block) {
        return masks[block];
    }

    /** Where coefficient {@code first} of a block is among the {@link #value values}, or else the next that is not 0. */
    int offset(int block, int first) {
        return offsets[block] + Long.bitCount(masks[block] & ((1L << first) - 1));
    }

    int value(int offset) {
        return values[offset];
    }
}
