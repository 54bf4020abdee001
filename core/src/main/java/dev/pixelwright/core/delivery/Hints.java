package dev.pixelwright.core.delivery;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How large a picture is shown, as a browser hints at it. Both are rounded up to a few steps, so that of one address only
 * so many pictures can be had.
 *
 * @param density device pixels of a CSS pixel, 1, 1.5, 2, 3 or 4
 * @param width device pixels that the picture is wide, from 160 to 3840
 */
public record Hints(OptionalDouble density, OptionalInt width) {

    private static final double[] DENSITIES = {1, 1.5, 2, 3, 4};
    private static final int[] WIDTHS = {160, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560, 3840};

    /** There are none. */
    public static final Hints NONE = new Hints(OptionalDouble.empty(), OptionalInt.empty());

    /** Takes each up to its next step. Above the last a density is the last, and a width is none: it bounds nothing. */
    public Hints {
        if (density.isPresent()) {
            double asked = density.getAsDouble();
            density = OptionalDouble.of(Arrays.stream(DENSITIES)
                    .filter(step -> step >= asked)
                    .findFirst()
                    .orElse(DENSITIES[DENSITIES.length - 1]));
        }
        if (width.isPresent()) {
            int asked = width.getAsInt();
            width = Arrays.stream(WIDTHS).filter(step -> step >= asked).findFirst();
        }
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return density.isEmpty() && width.isEmpty();
    }
}
