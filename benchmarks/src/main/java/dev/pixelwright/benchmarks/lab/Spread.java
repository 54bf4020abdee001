package dev.pixelwright.benchmarks.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The least, the middle and the most of some figures. */
public record Spread(double min, double median, double max) {

    /** Of at least one figure; the median of an even number is the mean of the two in the middle. */
    public static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(last));
    }

    /** Of the ratios of two series, round by round, so that what disturbs a round disturbs both sides of its ratio. */
    public static Spread ofRatios(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException("%d rounds against %d".formatted(ours.size(), theirs.size()));
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return of(ratios);
    }

    /** As the pages show it, with so many digits behind the point. */
    public String shown(int digits) {
        String figure = "%." + digits + "f";
        return String.format(Locale.ROOT, figure + " / **" + figure + "** / " + figure, min, median, max);
    }

    @Override
    public String toString() {
        return shown(1);
    }
}
