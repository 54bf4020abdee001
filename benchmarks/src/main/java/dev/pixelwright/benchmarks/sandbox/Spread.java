package dev.pixelwright.benchmarks.sandbox;

import java.util.List;
import java.util.Locale;

/** The least, the middle and the most of some figures. */
record Spread(double min, double median, double max) {

    static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return new Spread(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / **%.1f** / %.1f", min, median, max);
    }
}
