package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * What a server showed in a cell.
 *
 * @param turns in their order
 * @param latencies of all requests of all turns
 * @param score the mean of some pictures, where they were judged
 */
record Entry(String server, List<Turn> turns, Latencies latencies, Optional<Score> score) {

    List<Double> throughput() {
        return turns.stream().map(Turn::perSecond).toList();
    }

    /** CPU milliseconds a request, turn by turn; empty where nobody can say. */
    List<Double> cpu() {
        return turns.stream()
                .flatMap(turn -> turn.cpuPerRequest().stream().boxed())
                .toList();
    }

    int requests() {
        return turns.stream().mapToInt(Turn::requests).sum();
    }

    double meanBytes() {
        return turns.stream().mapToLong(Turn::bytes).sum() / (double) requests();
    }
}
