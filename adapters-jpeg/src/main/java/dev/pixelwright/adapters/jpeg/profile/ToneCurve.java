package dev.pixelwright.adapters.jpeg.profile;

import java.nio.ByteBuffer;

/** A curve of a profile from encoded to linear values, both 0 to 1: a table or a formula (ICC.1:2022, 10.6 and 10.18). */
final class ToneCurve {

    private static final int TABLE = 0x63757276;
    private static final int FORMULA = 0x70617261;
    private static final double MAX = 65535;
    private static final double FIXED = 65536;
    private static final double SHORT_FIXED = 256;
    private static final int MOST_PARAMETERS = 7;
    private static final int[] PARAMETERS = {1, 3, 4, 5, MOST_PARAMETERS};

    private final ByteBuffer profile;
    private final int at;

    ToneCurve(ByteBuffer profile, int at) {
        this.profile = profile;
        this.at = at;
    }

    /**
     * The linear value, which is no number where this is no curve.
     *
     * @throws IndexOutOfBoundsException if the profile ends before the curve
     */
    double at(double value) {
        return switch (profile.getInt(at)) {
            case TABLE -> table(value);
            case FORMULA -> formula(value);
            default -> Double.NaN;
        };
    }

    private double table(double value) {
        int count = profile.getInt(at + 8);
        if (count == 0) {
            return value;
        }
        if (count == 1) {
            return Math.pow(value, profile.getShort(at + 12) / SHORT_FIXED);
        }
        double place = value * (count - 1);
        int low = (int) place;
        int high = Math.min(count - 1, low + 1);
        return entry(low) + (entry(high) - entry(low)) * (place - low);
    }

    private double entry(int index) {
        return (profile.getShort(at + 12 + 2 * index) & 0xffff) / MAX;
    }

    // Types 0 to 4 differ in which of g, a, b, c, d, e and f they have.
    private double formula(double value) {
        int type = profile.getShort(at + 8);
        if (type < 0 || type >= PARAMETERS.length) {
            return Double.NaN;
        }
        double[] p = {1, 1, 0, 0, Double.NEGATIVE_INFINITY, 0, 0};
        for (int i = 0; i < PARAMETERS[type]; i++) {
            p[i] = profile.getInt(at + 12 + 4 * i) / FIXED;
        }
        return switch (type) {
            case 1 -> value >= -p[2] / p[1] ? power(value, p) : 0;
            case 2 -> value >= -p[2] / p[1] ? power(value, p) + p[3] : p[3];
            case 3 -> value >= p[4] ? power(value, p) : p[3] * value;
            default -> value >= p[4] ? power(value, p) + p[5] : p[3] * value + p[6];
        };
    }

    private static double power(double value, double[] p) {
        return Math.pow(p[1] * value + p[2], p[0]);
    }
}
