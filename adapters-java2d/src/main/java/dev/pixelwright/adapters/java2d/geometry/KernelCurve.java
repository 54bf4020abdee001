package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.function.DoubleUnaryOperator;

/** The curve of a resampling filter over the distance in pixels, and where it ends; 0 means the nearest pixel. */
record KernelCurve(double support, DoubleUnaryOperator curve) {

    static KernelCurve of(Kernel kernel) {
        return switch (kernel) {
            case NEAREST -> new KernelCurve(0, x -> 1);
            case LINEAR -> new KernelCurve(1, x -> 1 - x);
            case CUBIC -> cubic(0, 0.5);
            case MITCHELL -> cubic(1 / 3.0, 1 / 3.0);
            case LANCZOS3 -> new KernelCurve(3, x -> sinc(x) * sinc(x / 3));
        };
    }

    double at(double distance) {
        double x = Math.abs(distance);
        return x < support ? curve.applyAsDouble(x) : 0;
    }

    /** Mitchell and Netravali, Reconstruction Filters in Computer Graphics (1988), formula 8. */
    private static KernelCurve cubic(double b, double c) {
        return new KernelCurve(2, x -> {
            double square = x * x;
            double cube = square * x;
            return x < 1
                    ? ((12 - 9 * b - 6 * c) * cube + (-18 + 12 * b + 6 * c) * square + (6 - 2 * b)) / 6
                    : ((-b - 6 * c) * cube + (6 * b + 30 * c) * square + (-12 * b - 48 * c) * x + (8 * b + 24 * c)) / 6;
        });
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
