package dev.pixelwright.adapters.jpeg.decode.dct;

import java.util.Arrays;

/**
 * Blocks of one component that lie side by side, on their way from coefficients to samples. Each is a lane: coefficient k of
 * all of them stands in one array. Used again for the blocks that follow.
 *
 * <p>Samples are neither rounded nor bounded: they may lie outside 0 to 255 by what quantisation did, and far outside in a
 * broken file.
 */
public final class BlockRun {

    /** How many blocks it takes: enough for the loops over them, and few enough to stay near the processor. */
    public static final int CAPACITY = 128;

    /** Half the range of samples of 8 bits, by which they are shifted (ITU-T T.81, A.3.1). */
    private static final float LEVEL = 128;

    private final int side;
    private final InverseDct transform;
    private final float[][] natural;
    private final float[][] zigzag = new float[ZigZag.LENGTH][];
    private int count;

    /** @param side how many samples of a side of 8 are made: 8, 4, 2 or 1 */
    public BlockRun(int side) {
        this.side = side;
        this.transform = InverseDct.of(side);
        this.natural = new float[side * side][CAPACITY];
        float[] unused = new float[CAPACITY];
        for (int k = 0; k < ZigZag.LENGTH; k++) {
            boolean kept = ZigZag.row(k) < side && ZigZag.column(k) < side;
            zigzag[k] = kept ? natural[ZigZag.row(k) * side + ZigZag.column(k)] : unused;
        }
    }

    /**
     * Where the coefficients go, in zig-zag order and multiplied by {@link Dequantiser}: number k of a block to {@code
     * [k][lane]}. Zeros stand there already.
     */
    public float[][] coefficients() {
        return zigzag;
    }

    /** Takes one more block, and answers its lane. */
    public int take() {
        return count++;
    }

    public boolean isFull() {
        return count == CAPACITY;
    }

    /**
     * Makes samples of the blocks that were taken, and is as new.
     *
     * @param rows where they go
     * @param row the first row of them
     * @param column the first column
     * @return how many blocks they were
     */
    public int transform(float[][] rows, int row, int column) {
        level(natural[0], count);
        for (int i = 0; i < side; i++) {
            transform.transform(natural, i, side, count);
        }
        for (int i = 0; i < side; i++) {
            transform.transform(natural, side * i, 1, count);
        }
        for (int y = 0; y < side; y++) {
            transform.interleave(natural, transform.place(y) * side, rows[row + y], column, count);
        }
        for (float[] lanes : natural) {
            Arrays.fill(lanes, 0, count, 0);
        }
        int made = count;
        count = 0;
        return made;
    }

    private static void level(float[] lanes, int count) {
        for (int i = 0; i < count; i++) {
            lanes[i] += LEVEL;
        }
    }
}
