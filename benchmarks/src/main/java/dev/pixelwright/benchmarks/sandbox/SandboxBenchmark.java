package dev.pixelwright.benchmarks.sandbox;

import dev.pixelwright.adapters.sandbox.SandboxSettings;
import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.sandbox.pool.ChildRecipe;
import dev.pixelwright.adapters.sandbox.pool.Confinement;
import dev.pixelwright.adapters.sandbox.pool.JavaCommand;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.sandbox.EngineChild;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photographs, one after the other, by the engine in this process and by the same engine behind the sandbox. */
public final class SandboxBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxBenchmark.class);

    private static final Transformation TRANSFORMATION = Transformation.parse("resize:1600x1600,fit=inside/jpeg:q=82");
    private static final double MOST_PERCENT = 5;
    private static final double MOST_REPLACEMENT_MILLIS = 1_000;
    private static final int KILLS = 15;
    private static final long MIB = 1 << 20;

    private SandboxBenchmark() {}

    /** Takes a folder of photographs, and if you like the numbers of rounds that count and of those before. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        Report report = new Report(
                "sandbox",
                "What the engine's own processes cost",
                "benchmarks/sandbox/run FOLDER " + rounds + " " + warmUp,
                Clock.systemUTC());
        boolean kept;
        try (SandboxedEngine sandbox = sandbox()) {
            List<Pair> pairs = pairs(Path.of(args[0]), sandbox);
            for (int round = -warmUp; round < rounds; round++) {
                if (round == 0) {
                    pairs.forEach(Pair::forget);
                }
                for (Pair pair : pairs) {
                    pair.round(Math.abs(round));
                }
                LOG.info("Round {} of {}", round + 1, rounds);
            }
            Spread overall = Spread.of(
                    pairs.stream().map(pair -> pair.overhead().median()).toList());
            Spread replaced = new Replacement(sandbox).measured(KILLS);
            kept = overall.median() < MOST_PERCENT && replaced.median() < MOST_REPLACEMENT_MILLIS;
            write(report, kept, rounds, pairs, overall, replaced);
        }
        System.exit(kept ? 0 : 1);
    }

    private static SandboxedEngine sandbox() throws IOException {
        JavaCommand command = new JavaCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                EngineChild.class.getName(),
                512 * MIB,
                List.of(),
                // The last: nothing is kept of a photograph, so that each rendering decodes it.
                List.of(EngineType.JAVA.name(), "1", "true", "0"));
        ChildRecipe recipe = new ChildRecipe(
                command,
                Confinement.detect(List.of("true")),
                Map.of(),
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        Duration patience = Duration.ofMinutes(1);
        return new SandboxedEngine(new SandboxSettings(1, ImageLimits.DEFAULT, patience, patience, 1024 * MIB), recipe);
    }

    private static List<Pair> pairs(Path folder, SandboxedEngine sandbox) throws IOException {
        Darkroom direct = new Darkroom(Engines.of(EngineType.JAVA, 1), ImageLimits.DEFAULT);
        Darkroom sandboxed = new Darkroom(sandbox, ImageLimits.DEFAULT);
        List<Pair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path photo : files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList()) {
                String name = photo.getFileName().toString();
                pairs.add(new Pair(name, Files.readAllBytes(photo), direct, sandboxed, TRANSFORMATION));
            }
        }
        return pairs;
    }

    private static void write(
            Report report, boolean kept, int rounds, List<Pair> pairs, Spread overall, Spread replaced)
            throws IOException {
        report.verdict(
                kept, "a photograph takes less than 5 % longer (median), and a dead child is replaced within 1 s");
        report.text("Milliseconds from the bytes of a photograph in memory to the bytes of `" + TRANSFORMATION
                + "` in memory, least / **median** / most of " + rounds
                + " rounds. *Direct* is the engine in the process of the benchmark, with the collector and the heap of the children; "
                + "*sandboxed* is the same engine in a child as the service starts it. Both take turns on the same photograph, and "
                + "make the same bytes. The overhead in percent is of each round by itself.");
        report.table("photograph", "direct, ms", "sandboxed, ms", "overhead, %");
        pairs.forEach(pair -> report.row(pair.name(), pair.direct(), pair.sandboxed(), pair.overhead()));
        report.row("**the medians of all**", "", "", overall);
        report.text(
                "From the death of an idle child to the first result of the next one (a picture of 64 × 64, made by a cold Java "
                        + "machine), " + KILLS + " times, in milliseconds: " + replaced + ".");
        report.write();
    }
}
