package dev.pixelwright.adapters.jpeg.decode.dct;

/** The order in which coefficients are coded: frequencies from low to high, along the diagonals (figure A.6). */
public final class ZigZag {

    public static final int LENGTH = 64;

    private static final int SIDE = 8;
    private static final int[] POSITIONS = positions();

    private ZigZag() {}

    private static int[] positions() {
        int[] positions = new int[LENGTH];
        int k = 0;
        for (int diagonal = 0; diagonal < 2 * SIDE - 1; diagonal++) {
            for (int i = Math.max(0, diagonal - SIDE + 1); i <= Math.min(diagonal, SIDE - 1); i++) {
                int row = diagonal % 2 == 0 ? diagonal - i : i;
                positions[k++] = row * SIDE + diagonal - row;
            }
        }
        return positions;
    }

    /** The vertical frequency of the coefficient that is number {@code k}. */
    public static int row(int k) {
        return POSITIONS[k] / SIDE;
    }

    /** The horizontal frequency. */
    public static int column(int k) {
        return POSITIONS[k] % SIDE;
    }
}
