package dev.pixelwright.adapters.jpeg.encode.table;

/** The order in which the coefficients of a block are written (T.81, figure A.6). */
public final class Zigzag {

    private static final int[] ROW_TIMES_8_PLUS_COLUMN = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private Zigzag() {}

    /** Row × 8 + column of the coefficient that is written as number {@code index}, 0 to 63. */
    public static int natural(int index) {
        return ROW_TIMES_8_PLUS_COLUMN[index];
    }
}
