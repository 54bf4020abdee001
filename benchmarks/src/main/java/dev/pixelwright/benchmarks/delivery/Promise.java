package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Latencies;
import java.util.Optional;

/**
 * How long requests of our service took.
 *
 * @param name as goals call it
 * @param words what was asked, for people
 */
record Promise(String name, String words, Latencies latencies) implements Measured {

    /** {@code p50}, {@code p95} and the like: milliseconds that so many in a hundred do not exceed. */
    @Override
    public Optional<Double> figure(String figure) {
        if (!figure.matches("p[1-9][0-9]?")) {
            throw new IllegalArgumentException("No such figure: " + figure);
        }
        return latencies.count() == 0
                ? Optional.empty()
                : Optional.of(latencies.percentile(Integer.parseInt(figure.substring(1))));
    }
}
