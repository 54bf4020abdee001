package dev.pixelwright.adapters.depth;

/**
 * Brings a line of samples to another length by a triangle filter, as wide as a sample of the coarser of both to either side: a
 * straight line between samples where there are to be more, and their weighted mean where there are to be fewer. Centres stay
 * where they are, and what comes out is between what went in.
 */
final class Resampling {

    private final int[] starts;
    private final float[][] weights;

    Resampling(int from, int to) {
        double scale = from / (double) to;
        double reach = Math.max(1, scale);
        starts = new int[to];
        weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale - 0.5;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(from - 1, (int) Math.floor(centre + reach));
            starts[i] = first;
            weights[i] = triangle(first, last, centre, reach);
        }
    }

    private static float[] triangle(int first, int last, double centre, double reach) {
        double[] heights = new double[last - first + 1];
        double sum = 0;
        for (int at = first; at <= last; at++) {
            heights[at - first] = Math.max(0, 1 - Math.abs(at - centre) / reach);
            sum += heights[at - first];
        }
        float[] found = new float[heights.length];
        for (int at = 0; at < found.length; at++) {
            found[at] = (float) (heights[at] / sum);
        }
        return found;
    }

    /** Both lines begin at their index and go on by {@code step} and by the step of the target's kind. */
    void line(float[] from, int start, int step, float[] to, int target) {
        for (int i = 0; i < starts.length; i++) {
            float sum = 0;
            float[] parts = weights[i];
            for (int at = 0; at < parts.length; at++) {
                sum += parts[at] * from[start + (starts[i] + at) * step];
            }
            to[target + i * step] = sum;
        }
    }
}
