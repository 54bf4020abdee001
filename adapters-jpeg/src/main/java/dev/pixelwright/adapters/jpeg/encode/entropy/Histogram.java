package dev.pixelwright.adapters.jpeg.encode.entropy;

import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import dev.pixelwright.adapters.jpeg.encode.table.OptimalHuffmanTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often each symbol of each table occurs. */
public final class Histogram {

    private final int tables;
    private final int[] counts;
    /** Every second token is counted here: the next of equal ones need not wait until the count has been stored. */
    private final int[] others;

    /** Of tables 0 to {@code tables - 1}; tokens of table {@code tables} are allowed, and not counted. */
    public Histogram(int tables) {
        this.tables = tables;
        counts = new int[(tables + 1) * Token.SYMBOLS];
        others = new int[counts.length];
    }

    /** Counts the first {@code count} of these tokens. */
    public void add(int[] tokens, int count) {
        for (int i = 0; i + 1 < count; i += 2) {
            counts[tokens[i] >>> Token.BITS]++;
            others[tokens[i + 1] >>> Token.BITS]++;
        }
        if (count % 2 == 1) {
            counts[tokens[count - 1] >>> Token.BITS]++;
        }
    }

    /** The best table for each. */
    public List<HuffmanTable> tables() {
        List<HuffmanTable> best = new ArrayList<>();
        for (int from = 0; from < tables * Token.SYMBOLS; from += Token.SYMBOLS) {
            int[] frequencies = Arrays.copyOfRange(counts, from, from + Token.SYMBOLS);
            for (int symbol = 0; symbol < Token.SYMBOLS; symbol++) {
                frequencies[symbol] += others[from + symbol];
            }
            best.add(OptimalHuffmanTable.of(frequencies));
        }
        return best;
    }
}
