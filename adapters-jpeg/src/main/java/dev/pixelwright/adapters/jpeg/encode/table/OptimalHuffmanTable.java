package dev.pixelwright.adapters.jpeg.encode.table;

/**
 * Finds the table that needs the fewest bits for symbols that occur this often (T.81, K.2), in the way of libjpeg's
 * jpeg_gen_optimal_table, so that of several equally good tables it is the same one.
 */
public final class OptimalHuffmanTable {

    /** A symbol that never occurs takes the code of all ones, which T.81 does not allow to be used. */
    private static final int RESERVED = 256;
    /** Before they are limited, codes can be as long as this: the counts of a file are below the Fibonacci number. */
    private static final int LONGEST = 64;

    private static final int NONE = -1;

    private final long[] frequencies = new long[RESERVED + 1];
    private final int[] lengths = new int[RESERVED + 1];
    /** The next symbol of the same branch, or {@link #NONE}. */
    private final int[] next = new int[RESERVED + 1];
    /** The branches that are left, by their first symbol, ascending. */
    private final int[] branches = new int[RESERVED + 1];

    private int left;

    private OptimalHuffmanTable(int[] counts) {
        for (int symbol = 0; symbol <= RESERVED; symbol++) {
            frequencies[symbol] = symbol == RESERVED ? 1 : counts[symbol];
            next[symbol] = NONE;
            if (frequencies[symbol] > 0) {
                branches[left++] = symbol;
            }
        }
    }

    /** Has a code for each symbol that occurs and for no other; {@code counts} says how often each of the 256 does. */
    public static HuffmanTable of(int[] counts) {
        OptimalHuffmanTable tree = new OptimalHuffmanTable(counts);
        tree.grow();
        int[] bits = tree.countLengths();
        limit(bits);
        return tree.table(bits);
    }

    /** Joins the two rarest branches until there is one (T.81, figure K.1). */
    private void grow() {
        while (left > 1) {
            int rarest = rarestBut(NONE);
            int second = rarestBut(rarest);
            join(branches[rarest], branches[second]);
            left--;
            System.arraycopy(branches, second + 1, branches, second, left - second);
        }
    }

    /** Of several the one with the highest symbol, as T.81 recommends. */
    private int rarestBut(int taken) {
        int rarest = NONE;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < left; i++) {
            long frequency = frequencies[branches[i]];
            if (frequency <= least && i != taken) {
                least = frequency;
                rarest = i;
            }
        }
        return rarest;
    }

    private void join(int first, int second) {
        frequencies[first] += frequencies[second];
        int last = first;
        for (int symbol = first; symbol != NONE; symbol = next[symbol]) {
            lengths[symbol]++;
            last = symbol;
        }
        next[last] = second;
        for (int symbol = second; symbol != NONE; symbol = next[symbol]) {
            lengths[symbol]++;
        }
    }

    private int[] countLengths() {
        int[] bits = new int[LONGEST + 1];
        for (int length : lengths) {
            if (length > 0) {
                bits[length]++;
            }
        }
        return bits;
    }

    /** Shortens codes above 16 bits by lengthening one shorter code each (T.81, figure K.3), and drops the reserved one. */
    private static void limit(int[] bits) {
        for (int length = LONGEST; length > HuffmanTable.MAX_LENGTH; length--) {
            while (bits[length] > 0) {
                int shorter = length - 2;
                while (bits[shorter] == 0) {
                    shorter--;
                }
                bits[length] -= 2;
                bits[length - 1]++;
                bits[shorter + 1] += 2;
                bits[shorter]--;
            }
        }
        int longest = HuffmanTable.MAX_LENGTH;
        while (longest > 0 && bits[longest] == 0) {
            longest--;
        }
        // Alone it has no code.
        if (longest > 0) {
            bits[longest]--;
        }
    }

    /** Symbols by the length that they had before the limit, which keeps the order, and then by themselves (figure K.4). */
    private HuffmanTable table(int[] bits) {
        byte[] counts = new byte[HuffmanTable.MAX_LENGTH];
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (byte) bits[i + 1];
            total += bits[i + 1];
        }
        byte[] symbols = new byte[total];
        int count = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int symbol = 0; symbol < RESERVED; symbol++) {
                if (lengths[symbol] == length) {
                    symbols[count++] = (byte) symbol;
                }
            }
        }
        return new HuffmanTable(counts, symbols);
    }
}
