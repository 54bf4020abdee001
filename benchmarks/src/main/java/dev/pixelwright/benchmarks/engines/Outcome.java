package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.benchmarks.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a task.
 *
 * @param entries one for each contender that was there
 * @param missing why others were not
 */
record Outcome(Task task, List<Entry> entries, List<String> missing) {

    Optional<Entry> entry(Contender contender) {
        return entries.stream().filter(one -> one.contender() == contender).findFirst();
    }

    /** The CPU time of ours, round by round, as a ratio of theirs. */
    Optional<Spread> cpuRatio(Contender theirs) {
        return ratio(theirs, Entry::cpu);
    }

    /** The throughput of ours, round by round, as a ratio of theirs. */
    Optional<Spread> throughputRatio(Contender theirs) {
        return ratio(theirs, Entry::throughput);
    }

    private Optional<Spread> ratio(Contender theirs, Function<Entry, List<Double>> series) {
        return entry(Contender.OURS)
                .flatMap(ours -> entry(theirs).map(other -> Spread.ofRatios(series.apply(ours), series.apply(other))));
    }

    /**
     * A figure that a goal can name: {@code cpu/sharp}, {@code throughput/sharp} and {@code bytes/sharp} are ours as a
     * ratio of theirs, {@code similarity-sharp} is ours less theirs, and {@code mib} is our peak memory.
     */
    Optional<Double> figure(String name) {
        if (name.equals("mib")) {
            return entry(Contender.OURS).map(Entry::peakMib);
        }
        String[] parts = name.split("[/-]", 2);
        Contender theirs = parts.length < 2
                ? Contender.OURS
                : Contender.called(parts[1]).orElseThrow(() -> new IllegalArgumentException("No contender: " + name));
        return switch (parts[0]) {
            case "cpu" -> cpuRatio(theirs).map(Spread::median);
            case "throughput" -> throughputRatio(theirs).map(Spread::median);
            case "bytes" -> both(theirs, (ours, other) -> (double) ours.bytes() / other.bytes());
            case "similarity" ->
                both(theirs, (ours, other) -> similarity(ours) - similarity(other))
                        .filter(Double::isFinite);
            default -> throw new IllegalArgumentException("No such figure: " + name);
        };
    }

    private Optional<Double> both(Contender theirs, java.util.function.BiFunction<Entry, Entry, Double> formula) {
        return entry(Contender.OURS).flatMap(ours -> entry(theirs).map(other -> formula.apply(ours, other)));
    }

    private static double similarity(Entry entry) {
        return entry.score().map(Score::similarity).orElse(Double.NaN);
    }
}
