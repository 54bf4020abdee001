package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.function.DoubleUnaryOperator;

/**
 * The curve of a resampling filter over the distance in samples, from a table: a sine for each weight would take longer than
 * the weighing does. What lies between two points of the table is off by less than 1e-7.
 */
final class KernelCurve {

    private static final int STEPS = 4096;

    private static final KernelCurve LINEAR = new KernelCurve(1, x -> 1 - x);
    private static final KernelCurve CUBIC = new KernelCurve(2, x -> cubic(0, 0.5, x));
    private static final KernelCurve MITCHELL = new KernelCurve(2, x -> cubic(1 / 3.0, 1 / 3.0, x));
    private static final KernelCurve LANCZOS3 = new KernelCurve(3, x -> sinc(x) * sinc(x / 3));

    private final double support;
    private final double[] table;

    private KernelCurve(int support, DoubleUnaryOperator curve) {
        this.support = support;
        this.table = new double[support * STEPS + 1];
        for (int i = 0; i < table.length - 1; i++) {
            table[i] = curve.applyAsDouble((double) i / STEPS);
        }
    }

    /** The curve of a kernel that has one; the nearest sample is no curve. */
    static KernelCurve of(Kernel kernel) {
        return switch (kernel) {
            case NEAREST -> throw new IllegalArgumentException("The nearest sample is found without weights");
            case LINEAR -> LINEAR;
            case CUBIC -> CUBIC;
            case MITCHELL -> MITCHELL;
            case LANCZOS3 -> LANCZOS3;
        };
    }

    /** Where it ends. */
    double support() {
        return support;
    }

    double at(double distance) {
        double x = Math.abs(distance);
        if (x >= support) {
            return 0;
        }
        double place = x * STEPS;
        int step = (int) place;
        return table[step] + (table[step + 1] - table[step]) * (place - step);
    }

    /** Mitchell and Netravali, Reconstruction Filters in Computer Graphics (1988), formula 8. */
    private static double cubic(double b, double c, double x) {
        double square = x * x;
        double cube = square * x;
        return x < 1
                ? ((12 - 9 * b - 6 * c) * cube + (-18 + 12 * b + 6 * c) * square + (6 - 2 * b)) / 6
                : ((-b - 6 * c) * cube + (6 * b + 30 * c) * square + (-12 * b - 48 * c) * x + (8 * b + 24 * c)) / 6;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
