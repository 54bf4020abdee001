package dev.pixelwright.adapters.java2d.deflate;

import java.util.Arrays;

/** What stands before a block with codes of its own (RFC 1951, 3.2.7): the lengths of their words, packed by a third code. */
final class BlockHeader {

    private static final int DYNAMIC = 2;
    private static final int LENGTHS_LIMIT = 7;
    private static final int LENGTHS_SYMBOLS = 19;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** Three to ten zeros, with three bits that say how many. */
    private static final int ZEROS = 17;

    /** Eleven zeros and more, with seven bits. */
    private static final int MANY_ZEROS = 18;

    private static final int LEAST_ZEROS = 3;
    private static final int LEAST_MANY_ZEROS = 11;
    private static final int MOST_ZEROS = 138;

    /** Of distances, which do not occur: a pair of words of one bit, because not every decoder takes fewer. */
    private static final int[] DISTANCES = {1, 1};

    private BlockHeader() {}

    /** Puts the header of a block whose literals have words of these lengths. */
    static void put(boolean last, int[] literals, BitBuffer out) {
        int[] lengths = Arrays.copyOf(literals, literals.length + DISTANCES.length);
        System.arraycopy(DISTANCES, 0, lengths, literals.length, DISTANCES.length);
        int[] counts = new int[LENGTHS_SYMBOLS];
        runs(lengths, (symbol, extra, bits) -> counts[symbol]++);
        PrefixCode code = PrefixCode.of(counts, LENGTHS_LIMIT);
        out.put(last ? 1 : 0, 1);
        out.put(DYNAMIC, 2);
        out.put(literals.length - 257, 5);
        out.put(DISTANCES.length - 1, 5);
        out.put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            out.put(code.lengths()[symbol], 3);
        }
        runs(lengths, (symbol, extra, bits) -> {
            int word = code.words()[symbol];
            out.put(word & 0xffff, word >>> PrefixCode.LENGTH);
            out.put(extra, bits);
        });
    }

    private static void runs(int[] lengths, Run run) {
        int at = 0;
        while (at < lengths.length) {
            int end = at;
            while (end < lengths.length && lengths[end] == 0 && end - at < MOST_ZEROS) {
                end++;
            }
            int zeros = end - at;
            if (zeros >= LEAST_MANY_ZEROS) {
                run.symbol(MANY_ZEROS, zeros - LEAST_MANY_ZEROS, 7);
                at = end;
            } else if (zeros >= LEAST_ZEROS) {
                run.symbol(ZEROS, zeros - LEAST_ZEROS, 3);
                at = end;
            } else {
                run.symbol(lengths[at], 0, 0);
                at++;
            }
        }
    }

    /** Takes a symbol of the third code, and the bits behind it. */
    @FunctionalInterface
    private interface Run {
        void symbol(int symbol, int extra, int bits);
    }
}
