package dev.pixelwright.adapters.testkit.picture;

import java.util.function.DoubleBinaryOperator;

/** One channel of a picture, row by row. */
final class Plane {

    final double[] values;
    final int width;
    final int height;

    Plane(double[] values, int width, int height) {
        this.values = values;
        this.width = width;
        this.height = height;
    }

    /** Value by value with another plane of the same size. */
    Plane with(Plane other, DoubleBinaryOperator formula) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = formula.applyAsDouble(values[i], other.values[i]);
        }
        return new Plane(result, width, height);
    }

    /** Weighed by a symmetric kernel of odd length in both directions; beyond an edge its own values go on. */
    Plane filtered(double[] kernel) {
        return along(kernel, 1, 0).along(kernel, 0, 1);
    }

    private Plane along(double[] kernel, int dx, int dy) {
        int radius = kernel.length / 2;
        double[] result = new double[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = -radius; k <= radius; k++) {
                    sum += kernel[k + radius] * at(x + k * dx, y + k * dy);
                }
                result[y * width + x] = sum;
            }
        }
        return new Plane(result, width, height);
    }

    /** Half the size, each value the mean of four. */
    Plane halved() {
        int w = Math.max(1, width / 2);
        int h = Math.max(1, height / 2);
        double[] result = new double[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
                result[y * w + x] = sum / 4;
            }
        }
        return new Plane(result, w, h);
    }

    double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private double at(int x, int y) {
        return values[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)];
    }
}
