package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.lab.Machine;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Workplace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our engine beside those of others, task by task, and whether the goals are kept. */
public final class EnginesBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EnginesBenchmark.class);
    private static final int NOT_KEPT = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private EnginesBenchmark() {}

    /** Takes {@link Options#USAGE}; ends with 0 when every goal of the chosen tasks is kept. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            LOG.info("{}\nusage: benchmarks/engines/run {}", e.getMessage(), Options.USAGE);
            System.exit(NOT_UNDERSTOOD);
            return;
        }
        System.exit(run(options, String.join(" ", args)) ? 0 : NOT_KEPT);
    }

    private static boolean run(Options options, String arguments) throws IOException, InterruptedException {
        double load = Machine.load();
        Report report = Report.section(
                "engines",
                "Engines",
                "benchmarks/engines/run " + arguments.replace(options.folder().toString(), "FOLDER"),
                Clock.systemUTC());
        List<Outcome> outcomes = new ArrayList<>();
        try (Workplace workplace = Workplace.open()) {
            Inputs inputs = new Inputs(Photo.in(options.folder()), workplace.folder("inputs"));
            References references = new References();
            for (Task task : Tasks.of(inputs, options::choose, options::invite)) {
                outcomes.add(new Race(task, options.pace(), references, workplace.folder("results-" + outcomes.size()))
                        .run());
            }
        }
        List<Goal.Verdict> verdicts = goals().stream()
                .flatMap(goal -> goal.verdicts(outcomes).stream())
                .toList();
        new EnginesPage(report, options.pace()).fill(outcomes, verdicts, load);
        report.show();
        if (options.isWhole()) {
            report.write();
        }
        for (Goal.Verdict verdict : verdicts) {
            String figure = verdict.figure().map(Goal::shown).orElse("not measured");
            LOG.info("{} {}: {}, {}", verdict.task(), verdict.goal(), figure, verdict.kept() ? "kept" : "NOT KEPT");
        }
        return !outcomes.isEmpty() && verdicts.stream().allMatch(Goal.Verdict::kept);
    }

    private static List<Goal> goals() throws IOException {
        try (InputStream in = Objects.requireNonNull(EnginesBenchmark.class.getResourceAsStream("goals.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Goal.parse(lines.lines().toList());
        }
    }
}
