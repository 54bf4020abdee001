package dev.pixelwright.adapters.jpeg.encode.entropy;

import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The symbols of a scan of a progressive file, and the bits between them that belong to no symbol; kept, since tables can
 * only be made when all are known.
 */
public final class TokenList {

    private static final int PAGE = 1 << 14;

    private final int tables;
    private final List<int[]> pages = new ArrayList<>();
    private int[] page = new int[PAGE];
    private int used;

    /** For symbols of tables 0 to {@code tables - 1}. */
    public TokenList(int tables) {
        this.tables = tables;
        pages.add(page);
    }

    /** A symbol and the bits that follow it; how many these are the symbol says. */
    public void add(int table, int symbol, int bits) {
        add(Token.table(table) | symbol << Token.BITS | bits);
    }

    /** A value behind a number of zeros, as {@link Token#of}. */
    public void addValue(int table, int run, int value) {
        add(Token.of(Token.table(table), run, value));
    }

    /** Up to 16 bits without a symbol. */
    public void addBits(int bits, int length) {
        add(tables, length, bits);
    }

    private void add(int token) {
        if (used == PAGE) {
            page = new int[PAGE];
            pages.add(page);
            used = 0;
        }
        page[used++] = token;
    }

    /** The best table for each of those whose symbols were added. */
    public List<HuffmanTable> optimalTables() {
        Histogram histogram = new Histogram(tables);
        for (int[] each : pages) {
            histogram.add(each, each == page ? used : PAGE);
        }
        return histogram.tables();
    }

    /** Writes everything, to the end of a scan. */
    public void writeTo(BitWriter writer, CodeBook book) throws IOException {
        for (int[] each : pages) {
            writer.write(each, each == page ? used : PAGE, book);
        }
        writer.end();
    }
}
