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
    private static final int RUN = 4;

    private final long[] codes;

    private CodeBook(int tables) {
        codes = new long[tables * Token.SYMBOLS];
    }

    /** Of tables 0, 1, …; behind these stands one for bits without a code, whose symbols are the numbers of bits. */
    public static CodeBook of(List<HuffmanTable> tables) {
        CodeBook book = new CodeBook(tables.size() + 1);
        for (int number = 0; number < tables.size(); number++) {
            int[] codes = tables.get(number).codes();
            for (int symbol = 0; symbol < codes.length; symbol++) {
                book.add(number, symbol, codes[symbol], following(symbol));
            }
        }
        for (int length = 1; length <= Token.BITS; length++) {
            book.add(tables.size(), length, 0, length);
        }
        return book;
    }

    /** As many as a value has; if there is none, as a run of ends has (T.81, table G.1), and none after sixteen zeros. */
    private static int following(int symbol) {
        int size = symbol & SIZE;
        int run = symbol >> RUN;
        return size > 0 || run == Token.MAX_RUN ? size : run;
    }

    private void add(int table, int symbol, int code, int following) {
        int length = (code & CODE_LENGTH) + following;
        codes[table * Token.SYMBOLS + symbol] = (long) (code >>> CODE) << following << SHIFT | length;
    }

    long[] codes() {
        return codes;
    }
}
