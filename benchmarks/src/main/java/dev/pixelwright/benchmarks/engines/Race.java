package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.benchmarks.score.Rgb;
import dev.pixelwright.benchmarks.score.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task: every contender is started and warmed, then all take turns, a batch each a round, in an order that moves on from
 * round to round. Between its turns a contender waits, so that a processor is its own while it works.
 */
final class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);

    private final Task task;
    private final Pace pace;
    private final References references;
    private final Path scratch;

    /** Results lie in {@code scratch} for a while. */
    Race(Task task, Pace pace, References references, Path scratch) {
        this.task = task;
        this.pace = pace;
        this.references = references;
        this.scratch = scratch;
    }

    /**
     * How long it goes on.
     *
     * @param rounds that count
     * @param batchMillis about how long a turn takes
     * @param warmMillis how long each contender works before
     */
    record Pace(int rounds, double batchMillis, double warmMillis) {

        /** How many operations a batch has, after one of this pace; at least one for each that works at a time. */
        int count(Batch last, int parallel) {
            double perOperation = last.millis() / last.count();
            int lots = (int) Math.ceil(batchMillis / perOperation / parallel);
            return Math.max(1, lots) * parallel;
        }
    }

    Outcome run() throws IOException, InterruptedException {
        List<Running> runners = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        try {
            for (Contender contender : task.contenders()) {
                try {
                    runners.add(Running.start(contender, task.parallel()));
                } catch (Running.MissingContender e) {
                    missing.add(e.getMessage());
                }
            }
            return new Outcome(task, entries(runners, missing), missing);
        } finally {
            runners.forEach(Running::close);
        }
    }

    private List<Entry> entries(List<Running> runners, List<String> missing) throws IOException, InterruptedException {
        List<Side> sides = new ArrayList<>();
        for (Running runner : runners) {
            try {
                sides.add(new Side(runner, warmed(runner), new ArrayList<>()));
            } catch (IOException e) {
                // It cannot do this task, or not with its memory: the others can still be compared.
                missing.add(e.getMessage() + " (" + task.name() + ")");
            }
        }
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get((i + round) % sides.size());
                side.batches().add(side.runner().run(task, side.count()));
            }
            LOG.info("{}: round {} of {}", task.name(), round + 1, pace.rounds());
        }
        List<Entry> entries = new ArrayList<>();
        for (Side side : sides) {
            entries.add(entry(side));
        }
        return entries;
    }

    /** A contender at work; {@code count} operations are a turn of it. */
    private record Side(Running runner, int count, List<Batch> batches) {}

    private Entry entry(Side side) throws IOException, InterruptedException {
        Running runner = side.runner();
        double peakMib = runner.peakMib(task, scratch);
        List<byte[]> results = runner.results(task, scratch);
        long bytes = results.stream().mapToLong(result -> result.length).sum();
        return new Entry(runner.contender(), runner.name(), side.batches(), peakMib, bytes, score(runner, results));
    }

    /** Works it until it is warm; how many operations of it make a batch. */
    private int warmed(Running runner) throws IOException {
        Batch last = runner.run(task, task.parallel());
        double millis = last.millis();
        while (millis < pace.warmMillis()) {
            last = runner.run(task, pace.count(last, task.parallel()));
            millis += last.millis();
        }
        return pace.count(last, task.parallel());
    }

    private Optional<Score> score(Running runner, List<byte[]> results) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Wanted wanted = task.wanted().get(i);
            Rgb made = Rgb.of(Decoding.upright(results.get(i)));
            if (!made.size().equals(wanted.size())) {
                throw new IOException(
                        "%s made %s and not %s".formatted(runner.contender().key(), made.size(), wanted));
            }
            Score.of(references.of(task.input(), wanted.size()), made).ifPresent(scores::add);
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.mean(scores));
    }
}
