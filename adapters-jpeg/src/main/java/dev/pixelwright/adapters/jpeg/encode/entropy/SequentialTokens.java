package dev.pixelwright.adapters.jpeg.encode.entropy;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;

/** The symbols of whole blocks, as a sequential scan writes them (T.81, F.1.2). */
public final class SequentialTokens {

    /** The most tokens of a block: a value for each coefficient; long runs make room for themselves. */
    public static final int MOST = BlockLanes.COEFFICIENTS + 1;

    /** Table numbers of coefficient 0 and of the others, for luma; those for chroma are higher by {@link #TABLES}. */
    private static final int TABLES = 2;
    /** Differences of coefficient 0 have up to 11 bits if the coefficient is within these (T.81, table F.1). */
    private static final int MIN_DC = -1024;

    private static final int MAX_DC = 1023;
    /** T.81, table F.2: up to 10 bits. */
    private static final int MAX_AC = 1023;
    /** A run of 16 zeros (T.81, F.1.2.2.1). */
    private static final int ZRL = 0xf0;

    private static final int MAX_RUN = 15;
    private static final int RUN = 4;

    private int[] tokens;
    private int count;
    private final int[] predictions = new int[4];

    public SequentialTokens(int capacity) {
        tokens = new int[capacity];
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

    /** Adds a block of a component, the next in the order of the scan. */
    public void add(BlockLanes lanes, int lane, int component) {
        int table = component == 0 ? 0 : TABLES;
        int[] to = tokens;
        int n = count;
        int dc = Math.max(MIN_DC, Math.min(MAX_DC, (int) lanes.coefficient(0)[lane]));
        to[n++] = token(Token.table(table), 0, dc - predictions[component]);
        predictions[component] = dc;
        int base = Token.table(table + 1);
        int last = 0;
        for (long mask = lanes.mask(lane); mask != 0; mask &= mask - 1) {
            int k = Long.numberOfTrailingZeros(mask);
            int run = k - last - 1;
            last = k;
            while (run > MAX_RUN) {
                to[n++] = base | ZRL << Token.BITS;
                run -= MAX_RUN + 1;
            }
            int value = (int) lanes.coefficient(k)[lane];
            to[n++] = token(base, run << RUN, Math.max(-MAX_AC, Math.min(MAX_AC, value)));
        }
        if (last < BlockLanes.COEFFICIENTS - 1) {
            to[n++] = base;
        }
        count = n;
    }

    /** A value is its size in bits, in the symbol, and behind the code these bits; negative ones less one (T.81, F.1.2.1). */
    private static int token(int base, int run, int value) {
        int sign = value >> 31;
        int size = 32 - Integer.numberOfLeadingZeros((value ^ sign) - sign);
        return base | (run | size) << Token.BITS | ((value + sign) & ((1 << size) - 1));
    }
}
