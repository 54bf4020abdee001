package dev.pixelwright.adapters.java2d.deflate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The lengths of an optimal prefix code none of whose words is longer than a limit, by package-merge (Larmore and Hirschberg,
 * "A fast algorithm for optimal length-limited Huffman codes", 1990).
 */
final class CodeLengths {

    private CodeLengths() {}

    /**
     * A length for each symbol, 0 for those that do not occur.
     *
     * @param counts how often each occurs; at least two do, and no more than 2^{@code limit}
     */
    static int[] of(int[] counts, int limit) {
        int[] symbols = IntStream.range(0, counts.length)
                .filter(symbol -> counts[symbol] > 0)
                .boxed()
                .sorted((one, other) -> Integer.compare(counts[one], counts[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] leaves =
                Arrays.stream(symbols).mapToLong(symbol -> counts[symbol]).toArray();
        // Of each round: which of the merged items, in order of their weight, are leaves.
        boolean[][] leaf = new boolean[limit][];
        long[] packages = new long[0];
        for (int round = 0; round < limit; round++) {
            int size = leaves.length + packages.length;
            leaf[round] = new boolean[size];
            packages = paired(merged(leaves, packages, leaf[round]));
        }
        return lengths(counts.length, symbols, leaf);
    }

    private static long[] merged(long[] leaves, long[] packages, boolean[] leaf) {
        long[] items = new long[leaf.length];
        int nextLeaf = 0;
        int nextPackage = 0;
        for (int i = 0; i < items.length; i++) {
            leaf[i] = nextPackage == packages.length
                    || (nextLeaf < leaves.length && leaves[nextLeaf] <= packages[nextPackage]);
            items[i] = leaf[i] ? leaves[nextLeaf++] : packages[nextPackage++];
        }
        return items;
    }

    private static long[] paired(long[] items) {
        long[] pairs = new long[items.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = items[2 * i] + items[2 * i + 1];
        }
        return pairs;
    }

    /** Each time a symbol's leaf is among the items that are taken, from the last round back, its word grows by a bit. */
    private static int[] lengths(int count, int[] symbols, boolean[][] leaf) {
        int[] lengths = new int[count];
        int taken = 2 * (symbols.length - 1);
        for (int round = leaf.length - 1; round >= 0 && taken > 0; round--) {
            int leaves = 0;
            for (int i = 0; i < taken; i++) {
                if (leaf[round][i]) {
                    lengths[symbols[leaves++]]++;
                }
            }
            taken = 2 * (taken - leaves);
        }
        return lengths;
    }
}
