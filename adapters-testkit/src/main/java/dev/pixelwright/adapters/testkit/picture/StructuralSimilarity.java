package dev.pixelwright.adapters.testkit.picture;

/**
 * Multi-scale structural similarity by Wang, Simoncelli and Bovik, "Multi-scale structural similarity for image quality
 * assessment" (Asilomar 2003): an 11-tap Gaussian window of 1.5 pixels, K1 = 0.01, K2 = 0.03, five scales with the
 * paper's exponents. A picture too small for five scales uses as many as it has, with the exponents scaled to the same
 * sum.
 */
final class StructuralSimilarity {

    private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final double[] WINDOW = gaussian(11, 1.5);
    private static final int MIN_SIDE = 11;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    private StructuralSimilarity() {}

    static double multiScale(Plane one, Plane other) {
        int scales = scales(Math.min(one.width, one.height));
        double sum = 0;
        for (int i = 0; i < scales; i++) {
            sum += EXPONENTS[i];
        }
        double similarity = 1;
        Plane a = one;
        Plane b = other;
        for (int i = 0; i < scales; i++) {
            double factor = single(a, b, i == scales - 1);
            similarity *= Math.pow(Math.max(factor, 0), EXPONENTS[i] / sum);
            a = a.halved();
            b = b.halved();
        }
        return similarity;
    }

    private static int scales(int side) {
        int scales = 1;
        for (int half = side / 2; half >= MIN_SIDE && scales < EXPONENTS.length; half /= 2) {
            scales++;
        }
        return scales;
    }

    /** The mean of contrast × structure; of luminance too at the coarsest scale. */
    private static double single(Plane one, Plane other, boolean luminance) {
        Plane meanA = one.filtered(WINDOW);
        Plane meanB = other.filtered(WINDOW);
        Plane varianceA = variance(one, one, meanA, meanA);
        Plane varianceB = variance(other, other, meanB, meanB);
        Plane structure = variance(one, other, meanA, meanB)
                .with(varianceA.with(varianceB, Double::sum), (shared, own) -> (2 * shared + C2) / (own + C2));
        if (!luminance) {
            return structure.mean();
        }
        Plane light = meanA.with(meanB, (a, b) -> (2 * a * b + C1) / (a * a + b * b + C1));
        return light.with(structure, (l, s) -> l * s).mean();
    }

    private static Plane variance(Plane one, Plane other, Plane meanOne, Plane meanOther) {
        Plane meanOfProduct = one.with(other, (a, b) -> a * b).filtered(WINDOW);
        return meanOfProduct.with(meanOne.with(meanOther, (a, b) -> a * b), (a, b) -> a - b);
    }

    private static double[] gaussian(int taps, double sigma) {
        double[] window = new double[taps];
        double sum = 0;
        for (int i = 0; i < taps; i++) {
            int distance = i - taps / 2;
            window[i] = Math.exp(-distance * distance / (2 * sigma * sigma));
            sum += window[i];
        }
        for (int i = 0; i < taps; i++) {
            window[i] /= sum;
        }
        return window;
    }
}
