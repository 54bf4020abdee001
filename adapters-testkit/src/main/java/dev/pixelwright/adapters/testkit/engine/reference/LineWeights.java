package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.core.transform.geometry.Kernel;

/** How much of each sample of a line goes into each sample of another: rows that sum to 1. */
final class LineWeights {

    private LineWeights() {}

    /** Resampling with pixel centres at halves; when shrinking, the kernel's support grows. */
    static double[][] resampling(int from, int to, Kernel kernel) {
        double scale = (double) from / to;
        double stretch = Math.max(1, scale);
        double[][] weights = new double[to][from];
        for (int o = 0; o < to; o++) {
            double centre = (o + 0.5) * scale;
            if (kernel == Kernel.NEAREST) {
                weights[o][(int) Math.min(from - 1, Math.floor(centre))] = 1;
            } else {
                for (int i = 0; i < from; i++) {
                    weights[o][i] = curve(kernel, Math.abs(i + 0.5 - centre) / stretch);
                }
            }
            normalise(weights[o]);
        }
        return weights;
    }

    /** A normal distribution; beyond an end the sample at the end goes on. */
    static double[][] gaussian(int length, double sigma) {
        double[][] weights = new double[length][length];
        int reach = (int) Math.ceil(6 * sigma);
        for (int o = 0; o < length; o++) {
            for (int d = -reach; d <= reach; d++) {
                weights[o][Math.max(0, Math.min(length - 1, o + d))] += Math.exp(-d * d / (2 * sigma * sigma));
            }
            normalise(weights[o]);
        }
        return weights;
    }

    private static double curve(Kernel kernel, double x) {
        return switch (kernel) {
            case NEAREST -> throw new IllegalArgumentException("The nearest pixel has no curve");
            case LINEAR -> Math.max(0, 1 - x);
            case CUBIC -> cubic(0, 0.5, x);
            case MITCHELL -> cubic(1 / 3.0, 1 / 3.0, x);
            case LANCZOS3 -> x < 3 ? sinc(x) * sinc(x / 3) : 0;
        };
    }

    /** Formula 8 of Mitchell and Netravali, "Reconstruction Filters in Computer Graphics" (1988). */
    private static double cubic(double b, double c, double x) {
        if (x < 1) {
            return ((12 - 9 * b - 6 * c) * x * x * x + (-18 + 12 * b + 6 * c) * x * x + 6 - 2 * b) / 6;
        }
        return x < 2
                ? ((-b - 6 * c) * x * x * x + (6 * b + 30 * c) * x * x + (-12 * b - 48 * c) * x + 8 * b + 24 * c) / 6
                : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }
}
