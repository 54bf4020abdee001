package dev.pixelwright.adapters.jpeg.encode.entropy;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import java.util.Arrays;

/** The symbols of whole blocks, as a sequential scan writes them (T.81, F.1.2). */
public final class SequentialTokens {

    /** The most tokens of a block: one for each coefficient, or fewer and an end. */
    private static final int MOST = BlockLanes.COEFFICIENTS;

    /** Table numbers of coefficient 0 and of the others, for luma; those for chroma are higher by {@link #TABLES}. */
    private static final int TABLES = 2;

    private final int[] tokens;
    private int count;
    private final int[] predictions = new int[4];

    /** Has room for the tokens of this many blocks. */
    public SequentialTokens(int blocks) {
        tokens = new int[blocks * MOST];
    }

    /** Forgets the tokens, but not what the next block is predicted from. */
    public void clear() {
        count = 0;
    }

    public int[] tokens() {
        return tokens;
    }

    public int count() {
        return count;
    }

    public int[] copy() {
        return Arrays.copyOf(tokens, count);
    }

    /** Adds a block of a component, the next in the order of the scan. */
    public void add(BlockLanes lanes, int lane, int component) {
        int table = component == 0 ? 0 : TABLES;
        int[] to = tokens;
        int n = count;
        int dc = lanes.dc(lane);
        to[n++] = Token.of(Token.table(table), 0, dc - predictions[component]);
        predictions[component] = dc;
        int base = Token.table(table + 1);
        int last = 0;
        for (long mask = lanes.mask(lane); mask != 0; mask &= mask - 1) {
            int k = Long.numberOfTrailingZeros(mask);
            int run = k - last - 1;
            last = k;
            while (run > Token.MAX_RUN) {
                to[n++] = base | Token.ZRL;
                run -= Token.MAX_RUN + 1;
            }
            to[n++] = Token.of(base, run, lanes.ac(k, lane));
        }
        if (last < BlockLanes.COEFFICIENTS - 1) {
            to[n++] = base;
        }
        count = n;
    }

    /** Adds a block that a unit wants and the picture does not have: it repeats the mean of the one before, for two codes. */
    public void addEmpty(int component) {
        int table = component == 0 ? 0 : TABLES;
        tokens[count++] = Token.table(table);
        tokens[count++] = Token.table(table + 1);
    }
}
