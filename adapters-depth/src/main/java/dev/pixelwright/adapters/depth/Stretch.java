package dev.pixelwright.adapters.depth;

import java.util.Arrays;

/** From what a network says to how near it is: 0 for the farthest, 1 for the nearest, a straight line between. */
final class Stretch {

    /** The part of all numbers at each end that may be far off. */
    private static final double OUTLIERS = 0.001;
    /** How far they may go on beyond all others, in parts of the range of those. */
    private static final double ROOM = 0.05;
    /** What differs by less, in parts of the largest, differs by the rounding of a float alone. */
    private static final double ROUNDING = 1e-6;

    private Stretch() {}

    /** All of it is 0 where nothing is nearer than anything else. */
    static Plane nearness(Plane said, Nearer nearer) {
        if (!said.isFinite()) {
            throw Reasons.notFinite();
        }
        float[] sorted = said.samples().clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, OUTLIERS);
        double high = quantile(sorted, 1 - OUTLIERS);
        double room = ROOM * (high - low);
        double least = Math.max(sorted[0], low - room);
        double most = Math.min(sorted[sorted.length - 1], high + room);
        double range = most - least;
        Plane near = new Plane(said.width(), said.height());
        if (range <= ROUNDING * Math.max(Math.abs(least), Math.abs(most))) {
            return near;
        }
        for (int i = 0; i < sorted.length; i++) {
            double up = Math.max(0, Math.min(1, (said.samples()[i] - least) / range));
            near.samples()[i] = (float) (nearer == Nearer.LARGER ? up : 1 - up);
        }
        return near;
    }

    private static double quantile(float[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
