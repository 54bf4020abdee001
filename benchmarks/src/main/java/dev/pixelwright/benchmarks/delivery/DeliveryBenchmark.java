package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Goal;
import dev.pixelwright.benchmarks.engines.Photo;
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

/** Our whole service beside an HTTP server around sharp, and beside whoever else is named, format by format. */
public final class DeliveryBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryBenchmark.class);
    private static final int NOT_KEPT = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private DeliveryBenchmark() {}

    /** Takes {@link Options#USAGE}; ends with 0 when every goal of the chosen tasks is kept. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            LOG.info("{}\nusage: benchmarks/delivery/run {}", e.getMessage(), Options.USAGE);
            System.exit(NOT_UNDERSTOOD);
            return;
        }
        System.exit(run(options, String.join(" ", args)) ? 0 : NOT_KEPT);
    }

    private static boolean run(Options options, String arguments) throws IOException, InterruptedException {
        double load = Machine.load();
        Report report = new Report(
                "delivery",
                "Pictures by URL, beside others",
                "benchmarks/delivery/run " + arguments.replace(options.folder().toString(), "FOLDER"),
                Clock.systemUTC());
        List<Photo> photos = Photo.in(options.folder());
        DeliveryPage.Results results = measured(options, photos);
        new DeliveryPage(report).fill(results, options.pace(), photos.size(), load);
        report.show();
        if (options.ordinary()) {
            report.write();
        }
        for (Goal.Verdict verdict : results.verdicts()) {
            String figure = verdict.figure().map(Goal::shown).orElse("not measured");
            LOG.info("{} {}: {}, {}", verdict.task(), verdict.goal(), figure, verdict.kept() ? "kept" : "NOT KEPT");
        }
        return !results.verdicts().isEmpty() && results.verdicts().stream().allMatch(Goal.Verdict::kept);
    }

    private static DeliveryPage.Results measured(Options options, List<Photo> photos)
            throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        List<Promise> promises = new ArrayList<>();
        List<String> words;
        try (Workplace workplace = Workplace.open();
                SharpServer sharp = SharpServer.start(options.folder(), workplace.folder("sharp"));
                Pixelwright ours = Pixelwright.start(workplace.folder("ours"), photos)) {
            List<Server> servers = new ArrayList<>(List.of(ours, sharp));
            servers.addAll(options.strangers());
            words = servers.stream()
                    .map(one -> "`" + one.name() + "`: " + one.words())
                    .toList();
            Contest contest = new Contest(servers, photos, options.pace(), new Judge(workplace.folder("judge")));
            for (Form form : Form.values()) {
                if (options.choose(form.key())) {
                    cells.addAll(contest.run(form));
                }
            }
            if (options.choose(Options.PROMISES)) {
                promises.addAll(new Promises(ours, photos, options.pace()).run());
            }
        }
        List<Measured> all = new ArrayList<>(cells);
        all.addAll(promises);
        List<Goal> goals = goals();
        List<Goal.Verdict> verdicts =
                all.stream().flatMap(one -> one.verdicts(goals).stream()).toList();
        return new DeliveryPage.Results(words, cells, promises, verdicts);
    }

    static List<Goal> goals() throws IOException {
        try (InputStream in = Objects.requireNonNull(DeliveryBenchmark.class.getResourceAsStream("goals.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Goal.parse(lines.lines().toList());
        }
    }
}
