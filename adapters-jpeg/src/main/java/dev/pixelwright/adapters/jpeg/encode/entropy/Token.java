package dev.pixelwright.adapters.jpeg.encode.entropy;

/**
 * A symbol and the bits that follow its code, in an {@code int}: table and symbol in the upper half, the bits in the lower.
 * It is all that is left of coefficients when everything has been decided but the codes.
 */
public final class Token {

    /** How many bits may follow a code at most, which is also how far up the symbol stands. */
    static final int BITS = 16;
    /** Where the bits are. */
    static final int VALUE = 0xffff;

    /** How many symbols a table has. */
    static final int SYMBOLS = 256;

    private Token() {}

    /** What the tokens of a table with this number, from 0, have in common. */
    static int table(int number) {
        return (number * SYMBOLS) << BITS;
    }
}
