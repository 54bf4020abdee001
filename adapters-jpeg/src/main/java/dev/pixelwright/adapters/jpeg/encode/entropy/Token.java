package dev.pixelwright.adapters.jpeg.encode.entropy;

/**
 * A symbol and the bits that follow its code, in an {@code int}: table and symbol in the upper half, the bits in the lower.
 * It is all that is left of coefficients when everything has been decided but the codes.
 */
final class Token {

    /** How many bits may follow a code at most, which is also how far up the symbol stands. */
    static final int BITS = 16;
    /** Where the bits are. */
    static final int VALUE = 0xffff;
    /** How many symbols a table has. */
    static final int SYMBOLS = 256;

    /** The most zeros that a symbol can tell of together with the value behind them (T.81, F.1.2.2.1). */
    static final int MAX_RUN = 15;
    /** Sixteen zeros. */
    static final int ZRL = 0xf0 << BITS;

    /** Values are above -LIMIT and below LIMIT: 11 bits. */
    private static final int LIMIT = 2048;
    /** Most values are near 0, so that the part of this that is used stays in the cache. */
    private static final int[] VALUES = values();

    private static final int RUN = BITS + 4;

    private Token() {}

    private static int[] values() {
        int[] values = new int[2 * LIMIT];
        for (int i = 0; i < values.length; i++) {
            int value = i - LIMIT;
            int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
            int bits = value < 0 ? value - 1 : value;
            values[i] = size << BITS | (bits & ((1 << size) - 1));
        }
        return values;
    }

    /** What the tokens of a table with this number, from 0, have in common. */
    static int table(int number) {
        return (number * SYMBOLS) << BITS;
    }

    /**
     * A value: its size in bits is in the symbol, and behind the code stand these bits; of one less if it is negative (T.81,
     * F.1.2.1).
     *
     * @param table from {@link #table}
     * @param run how many zeros stand before it, 0 to 15
     * @param value at most 2047 in size
     */
    static int of(int table, int run, int value) {
        return (table | run << RUN) + VALUES[value + LIMIT];
    }
}
