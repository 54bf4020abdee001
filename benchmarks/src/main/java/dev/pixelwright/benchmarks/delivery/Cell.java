package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.benchmarks.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One format, asked for the first time or again, of everybody.
 *
 * @param name {@code cold:jpeg}, as goals call it
 * @param entries of those who could do it
 * @param missing why others could not
 */
record Cell(String name, Form form, boolean cold, List<Entry> entries, List<String> missing) implements Measured {

    static Cell of(Form form, boolean cold, List<Entry> entries, List<String> missing) {
        return new Cell((cold ? "cold:" : "warm:") + form.key(), form, cold, entries, missing);
    }

    Optional<Entry> entry(String server) {
        return entries.stream().filter(one -> one.server().equals(server)).findFirst();
    }

    /** The throughput of ours, round by round, as a ratio of theirs. */
    Optional<Spread> throughputRatio(String theirs) {
        return both(theirs, (ours, other) -> Spread.ofRatios(ours.throughput(), other.throughput()));
    }

    /** The CPU time of ours a request, round by round, as a ratio of theirs, where it can be told. */
    Optional<Spread> cpuRatio(String theirs) {
        return both(
                        theirs,
                        (ours, other) -> other.cpu().isEmpty()
                                ? Optional.<Spread>empty()
                                : Optional.of(Spread.ofRatios(ours.cpu(), other.cpu())))
                .flatMap(ratio -> ratio);
    }

    /**
     * {@code throughput/sharp}, {@code cpu/sharp} and {@code bytes/sharp} are ours as a ratio of sharp's, the median of the rounds;
     * {@code similarity-sharp} is ours less sharp's. So of every other server.
     */
    @Override
    public Optional<Double> figure(String figure) {
        String[] parts = figure.split("[/-]", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("No such figure: " + figure);
        }
        String theirs = parts[1];
        return switch (parts[0]) {
            case "throughput" -> throughputRatio(theirs).map(Spread::median);
            case "cpu" -> cpuRatio(theirs).map(Spread::median);
            case "bytes" -> both(theirs, (ours, other) -> ours.meanBytes() / other.meanBytes());
            case "similarity" ->
                both(theirs, (ours, other) -> similarity(ours) - similarity(other))
                        .filter(Double::isFinite);
            default -> throw new IllegalArgumentException("No such figure: " + figure);
        };
    }

    private <T> Optional<T> both(String theirs, BiFunction<Entry, Entry, T> formula) {
        return entry(Pixelwright.NAME).flatMap(ours -> entry(theirs).map(other -> formula.apply(ours, other)));
    }

    private static double similarity(Entry entry) {
        return entry.score().map(Score::similarity).orElse(Double.NaN);
    }
}
