package dev.pixelwright.benchmarks.efforts;

import dev.pixelwright.benchmarks.score.Score;
import java.util.Comparator;
import java.util.List;

/** The bytes of all results together, and the mean of their scores. */
record RatePoint(long bytes, Score score) {

    /**
     * The bytes at which a curve of at least two points reaches a likeness: straight lines between its points, beyond them
     * the next one goes on, in the logarithms of the bytes and of what the likeness lacks to 1, in which such curves are
     * nearly straight.
     */
    static double bytesAt(List<RatePoint> curve, double similarity) {
        List<RatePoint> sorted = curve.stream()
                .sorted(Comparator.comparing(point -> point.score().similarity()))
                .toList();
        int right = 1;
        while (right < sorted.size() - 1 && sorted.get(right).score().similarity() < similarity) {
            right++;
        }
        RatePoint low = sorted.get(right - 1);
        RatePoint high = sorted.get(right);
        double from = lack(low.score().similarity());
        double share = (lack(similarity) - from) / (lack(high.score().similarity()) - from);
        return low.bytes() * Math.pow((double) high.bytes() / low.bytes(), share);
    }

    private static double lack(double similarity) {
        return Math.log(1 - similarity);
    }
}
