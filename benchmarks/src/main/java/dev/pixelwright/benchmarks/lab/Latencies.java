package dev.pixelwright.benchmarks.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long some requests took, counted from when they were due, so that one that waits its turn is not let off. */
public final class Latencies {

    private final List<Double> millis = new ArrayList<>();

    public synchronized void add(double took) {
        millis.add(took);
    }

    public synchronized int count() {
        return millis.size();
    }

    /** The value that so many in a hundred do not exceed, of at least one. */
    public synchronized double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        int index = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.max(0, index));
    }
}
