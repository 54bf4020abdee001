package dev.pixelwright.benchmarks.score;

import dev.pixelwright.core.image.Size;

/**
 * Multi-scale structural similarity of two planes, 1 for the same: Wang, Simoncelli and Bovik, "Multi-scale structural
 * similarity for image quality assessment" (Asilomar 2003), with the numbers of the paper: an 11-tap Gaussian window of
 * 1.5 pixels that never leaves the picture, K1 = 0.01, K2 = 0.03, five scales. So the lesser side has at least 176 pixels.
 */
final class MultiScaleSimilarity {

    private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final int TAPS = 11;
    private static final double SIGMA = 1.5;
    private static final double[] WINDOW = gaussian();
    private static final double C1 = Math.pow(0.01 * Rgb.WHITE, 2);
    private static final double C2 = Math.pow(0.03 * Rgb.WHITE, 2);

    /** Of the lesser side, in pixels. */
    static final int LEAST_SIDE = TAPS << (EXPONENTS.length - 1);

    private MultiScaleSimilarity() {}

    static double of(Size size, double[] one, double[] other) {
        if (Math.min(size.width(), size.height()) < LEAST_SIDE) {
            throw new IllegalArgumentException("Too small for five scales: " + size);
        }
        double similarity = 1;
        Size at = size;
        double[] a = one;
        double[] b = other;
        for (int i = 0; i < EXPONENTS.length; i++) {
            boolean coarsest = i == EXPONENTS.length - 1;
            similarity *= Math.pow(Math.max(0, single(at, a, b, coarsest)), EXPONENTS[i]);
            if (!coarsest) {
                a = halved(at, a);
                b = halved(at, b);
                at = new Size(at.width() / 2, at.height() / 2);
            }
        }
        return similarity;
    }

    /** The mean of contrast and structure; with luminance at the coarsest scale. */
    private static double single(Size size, double[] a, double[] b, boolean luminance) {
        double[] meanA = filtered(size, a, a, false);
        double[] meanB = filtered(size, b, b, false);
        double[] squareA = filtered(size, a, a, true);
        double[] squareB = filtered(size, b, b, true);
        double[] product = filtered(size, a, b, true);
        double sum = 0;
        for (int i = 0; i < meanA.length; i++) {
            double means = meanA[i] * meanB[i];
            double squares = meanA[i] * meanA[i] + meanB[i] * meanB[i];
            double structure = (2 * (product[i] - means) + C2) / (squareA[i] + squareB[i] - squares + C2);
            sum += luminance ? structure * (2 * means + C1) / (squares + C1) : structure;
        }
        return sum / meanA.length;
    }

    /** Of {@code a}, or of the products of {@code a} and {@code b}, where the whole window lies in the picture. */
    private static double[] filtered(Size size, double[] a, double[] b, boolean products) {
        int width = size.width() - TAPS + 1;
        int height = size.height() - TAPS + 1;
        double[] lines = new double[width * size.height()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < width; x++) {
                int at = y * size.width() + x;
                double sum = 0;
                for (int k = 0; k < TAPS; k++) {
                    sum += WINDOW[k] * (products ? a[at + k] * b[at + k] : a[at + k]);
                }
                lines[y * width + x] = sum;
            }
        }
        double[] result = new double[width * height];
        for (int k = 0; k < TAPS; k++) {
            for (int i = 0; i < result.length; i++) {
                result[i] += WINDOW[k] * lines[i + k * width];
            }
        }
        return result;
    }

    private static double[] halved(Size size, double[] plane) {
        int width = size.width() / 2;
        int height = size.height() / 2;
        double[] result = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * size.width() + 2 * x;
                int below = at + size.width();
                result[y * width + x] = (plane[at] + plane[at + 1] + plane[below] + plane[below + 1]) / 4;
            }
        }
        return result;
    }

    private static double[] gaussian() {
        double[] window = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double distance = i - TAPS / 2;
            window[i] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += window[i];
        }
        for (int i = 0; i < TAPS; i++) {
            window[i] /= sum;
        }
        return window;
    }
}
