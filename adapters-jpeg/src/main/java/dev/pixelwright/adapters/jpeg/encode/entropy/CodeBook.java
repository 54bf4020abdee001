package dev.pixelwright.adapters.jpeg.encode.entropy;

import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.util.List;

/** The codes of all tables of a scan, prepared for {@link BitWriter}: found by the upper half of a token. */
public final class CodeBook {

    /** Where a code says how many bits it has, together with those that follow it. */
    static final int LENGTH = 0x3f;
    /** How far up the code itself stands; below it there is already room for the bits that follow. */
    static final int SHIFT = 8;

    private static final int CODE_LENGTH = 0xff;
    private static final int CODE = 8;
    private static final int SIZE = 0xf;

    private final long[] codes;

    private CodeBook(int tables) {
        codes = new long[tables * Token.SYMBOLS];
    }

    /** Of tables whose symbols say in their lower four bits how many bits follow: those of sequential scans. */
    public static CodeBook sequential(List<HuffmanTable> tables) {
        CodeBook book = new CodeBook(tables.size());
        for (int number = 0; number < tables.size(); number++) {
            int[] codes = tables.get(number).codes();
            for (int symbol = 0; symbol < codes.length; symbol++) {
                book.add(number, symbol, codes[symbol], symbol & SIZE);
            }
        }
        return book;
    }

    private void add(int table, int symbol, int code, int following) {
        int length = (code & CODE_LENGTH) + following;
        codes[table * Token.SYMBOLS + symbol] = (long) (code >>> CODE) << following << SHIFT | length;
    }

    long[] codes() {
        return codes;
    }
}
