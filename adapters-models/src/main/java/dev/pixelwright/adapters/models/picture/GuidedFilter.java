package dev.pixelwright.adapters.models.picture;

/**
 * Smooths a plane but not across the edges of another one, by taking the result for a straight line of that in every small
 * square. K. He, J. Sun, X. Tang, "Guided Image Filtering", ECCV 2010, formulas 5 to 8.
 */
public final class GuidedFilter {

    private final Plane guide;
    private final Plane mean;
    private final Plane variance;
    private final int radius;
    private final float tolerance;

    /**
     * @param radius of the squares in pixels, at least 1
     * @param tolerance the variance of the guide below which a difference is taken for noise and smoothed
     */
    public GuidedFilter(Plane guide, int radius, double tolerance) {
        this.guide = guide;
        this.radius = radius;
        this.tolerance = (float) tolerance;
        this.mean = guide.averaged(radius);
        this.variance = covariance(guide, mean);
    }

    public Plane smooth(Plane input) {
        Plane average = input.averaged(radius);
        Plane slope = covariance(input, average);
        Plane offset = new Plane(guide.width(), guide.height());
        for (int i = 0; i < offset.samples().length; i++) {
            slope.samples()[i] /= Math.max(0, variance.samples()[i]) + tolerance;
            offset.samples()[i] = average.samples()[i] - slope.samples()[i] * mean.samples()[i];
        }
        Plane slopes = slope.averaged(radius);
        Plane offsets = offset.averaged(radius);
        Plane result = new Plane(guide.width(), guide.height());
        for (int i = 0; i < result.samples().length; i++) {
            result.samples()[i] = slopes.samples()[i] * guide.samples()[i] + offsets.samples()[i];
        }
        return result;
    }

    private Plane covariance(Plane other, Plane otherMean) {
        Plane product = guide.times(other).averaged(radius);
        for (int i = 0; i < product.samples().length; i++) {
            product.samples()[i] -= mean.samples()[i] * otherMean.samples()[i];
        }
        return product;
    }
}
