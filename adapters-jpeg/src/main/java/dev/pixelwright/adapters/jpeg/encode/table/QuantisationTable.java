package dev.pixelwright.adapters.jpeg.encode.table;

/** The 64 divisors of one kind of component: the examples of T.81 K.1, scaled by quality as libjpeg does it. */
public final class QuantisationTable {

    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };
    /** Below it the divisors grow with the inverse of quality, above it they shrink in a straight line. */
    private static final int MIDDLE = 50;
    /** What fits into the 8 bits that baseline allows. */
    private static final int MAX = 255;

    private final int[] divisors;

    private QuantisationTable(int[] example, int quality) {
        int percent = quality < MIDDLE ? 100 * MIDDLE / quality : 200 - 2 * quality;
        divisors = new int[example.length];
        for (int i = 0; i < divisors.length; i++) {
            divisors[i] = Math.max(1, Math.min(MAX, (example[i] * percent + 50) / 100));
        }
    }

    /** For Y, and for gray; {@code quality} from 1 to 100. */
    public static QuantisationTable luma(int quality) {
        return new QuantisationTable(LUMA, quality);
    }

    /** For Cb and Cr; {@code quality} from 1 to 100. */
    public static QuantisationTable chroma(int quality) {
        return new QuantisationTable(CHROMA, quality);
    }

    /** The divisor, 1 to 255, of the coefficient in row {@code natural / 8} and column {@code natural % 8}. */
    public int divisor(int natural) {
        return divisors[natural];
    }
}
