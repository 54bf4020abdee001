package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * What a contender showed in a task.
 *
 * @param name that it gives itself, with its version
 * @param rounds in their order
 * @param peakMib the most resident memory of its process, from its start to the end of the task
 * @param bytes of all results of the task together
 * @param score the mean of the results that are large enough to be judged
 */
record Entry(Contender contender, String name, List<Batch> rounds, double peakMib, long bytes, Optional<Score> score) {

    List<Double> cpu() {
        return rounds.stream().map(Batch::cpuPerOperation).toList();
    }

    List<Double> throughput() {
        return rounds.stream().map(Batch::perSecond).toList();
    }
}
