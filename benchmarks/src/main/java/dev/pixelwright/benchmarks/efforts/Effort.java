package dev.pixelwright.benchmarks.efforts;

import dev.pixelwright.benchmarks.lab.Spread;
import java.util.List;

/**
 * What one effort came to, over all pictures.
 *
 * @param cpuMillis a picture, of each round
 * @param curve at the quality that was asked for, in the middle, and at a lower and a higher one
 */
record Effort(int effort, List<Double> cpuMillis, List<RatePoint> curve) {

    Effort {
        cpuMillis = List.copyOf(cpuMillis);
        curve = List.copyOf(curve);
    }

    Spread cpu() {
        return Spread.of(cpuMillis);
    }

    /** At the quality that was asked for. */
    RatePoint asked() {
        return curve.get(curve.size() / 2);
    }

    /** The bytes with which this effort is as good as {@code other}, as a ratio of the other's. */
    double bytesForTheLikenessOf(RatePoint other) {
        return RatePoint.bytesAt(curve, other.score().similarity()) / other.bytes();
    }
}
