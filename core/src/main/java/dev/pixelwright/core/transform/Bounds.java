package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The checks every operation makes of its numbers, so that all refuse in the same words. */
public final class Bounds {

    /** Pixels of a side that may be asked for. */
    public static final int MAX_SIDE = 16_384;

    private Bounds() {}

    /** Refuses {@code value} outside {@code min} to {@code max} by name. */
    public static int check(String operation, String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidParameter(operation, parameter, "a whole number from " + min + " to " + max).toException();
        }
        return value;
    }

    /** A side in pixels: 1 to {@link #MAX_SIDE}. */
    public static int side(String operation, String parameter, int value) {
        return check(operation, parameter, value, 1, MAX_SIDE);
    }

    /**
     * Refuses {@code value} outside {@code min} to {@code max}, NaN included, and rounds it to three decimals: finer
     * differences cannot be seen, and a bounded text form needs a bounded number.
     */
    public static double decimal(String operation, String parameter, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new InvalidParameter(operation, parameter, "a number from " + text(min) + " to " + text(max))
                    .toException();
        }
        // Adding zero turns -0.0 into 0.0, which would otherwise be another text for the same thing.
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue() + 0.0;
    }

    /** The shortest plain decimal form. */
    public static String text(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
