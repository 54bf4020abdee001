package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Goal;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Spread;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What came of a run, for people. */
final class DeliveryPage {

    private static final String NONE = "";
    private static final int P95 = 95;

    private final Report report;

    DeliveryPage(Report report) {
        this.report = report;
    }

    /** What was measured: {@code words} are who took part. */
    record Results(List<String> words, List<Cell> cells, List<Promise> promises, List<Goal.Verdict> verdicts) {}

    void fill(Results results, Pace pace, int photos, double load) throws IOException {
        report.circumstances(load);
        report.text(
                "Figures are least / **median** / most of the rounds. *Ours ÷* is the ratio within a round, in which all take "
                        + "turns, because machines drift.");
        goals(results.verdicts());
        contest(results, pace, photos);
        for (boolean cold : new boolean[] {true, false}) {
            List<Cell> cells =
                    results.cells().stream().filter(cell -> cell.cold() == cold).toList();
            if (!cells.isEmpty()) {
                report.heading(cold ? "Asked for the first time (cold)" : "The same pictures asked for again (warm)");
                cells.forEach(this::cell);
            }
        }
        promises(results.promises());
    }

    private void goals(List<Goal.Verdict> verdicts) {
        long missed = verdicts.stream().filter(verdict -> !verdict.kept()).count();
        report.heading("Goals: " + (missed == 0 ? "all kept" : missed + " of " + verdicts.size() + " not kept"));
        report.table("cell", "goal", "figure", "");
        for (Goal.Verdict verdict : verdicts) {
            report.row(
                    "`" + verdict.task() + "`",
                    verdict.goal(),
                    verdict.figure().map(Goal::shown).orElse("not measured"),
                    verdict.kept() ? "kept" : "**NOT KEPT**");
        }
    }

    private void contest(Results results, Pace pace, int photos) {
        report.heading("Who takes part, and how it is measured");
        report.text("- " + String.join("\n- ", results.words()));
        report.text(
                "Each is asked by %d clients at once, over connections that are kept, for %d photographs within squares of %d pixels "
                                .formatted(Turn.CLIENTS, photos, Contest.SIDE)
                        + "and, so that no two pictures are the same, a pixel less, and so on: " + pace.words()
                        + ". The clients (Java's "
                        + "own) and all servers share the processors. What is asked for again is there with us, on disk and in the database before it was "
                        + "shown, while sharp's server makes it anew.");
        report.text(
                "*CPU* is user and system time of all processes of a server, children and database included (`/proc/<pid>/stat`), in "
                        + "milliseconds a request. *p95* is in milliseconds, of all rounds together. *Bytes* is the mean of all pictures. *MS-SSIM* and *dB* are those "
                        + "of the [engines' benchmark](../BENCHMARKS.md): the mean over the photographs, each against the photograph in full, resampled "
                        + "by Lanczos of three lobes, neither rounded nor compressed, at the size that the server gave the picture.");
    }

    private void cell(Cell cell) {
        report.text("`" + cell.name() + "`, " + cell.form().words() + ":");
        report.table("", "a second", "ours ÷", "p95", "CPU, ms", "ours ÷", "requests", "bytes", "MS-SSIM", "dB");
        for (Entry entry : cell.entries()) {
            boolean ours = entry.server().equals(Pixelwright.NAME);
            report.row(
                    ours ? "**ours**" : entry.server(),
                    Spread.of(entry.throughput()),
                    ours
                            ? NONE
                            : cell.throughputRatio(entry.server())
                                    .map(one -> one.shown(2))
                                    .orElse(NONE),
                    entry.latencies().percentile(P95),
                    entry.cpu().isEmpty() ? "not said" : Spread.of(entry.cpu()).shown(cell.cold() ? 1 : 2),
                    ours
                            ? NONE
                            : cell.cpuRatio(entry.server())
                                    .map(one -> one.shown(2))
                                    .orElse(NONE),
                    entry.requests(),
                    Math.round(entry.meanBytes()),
                    entry.score().map(one -> fixed(4, one.similarity())).orElse(NONE),
                    entry.score().map(one -> fixed(2, one.decibels())).orElse(NONE));
        }
        if (!cell.missing().isEmpty()) {
            report.text("Cannot do it here: " + String.join("; ", cell.missing()) + ".");
        }
    }

    private void promises(List<Promise> promises) {
        if (promises.isEmpty()) {
            return;
        }
        report.heading("Our service by itself");
        report.text(
                "Milliseconds, on loopback, client included. *Open loop* is a client of our own that sends requests at their rate "
                        + "whether or not those before are answered; a request counts from when it was due, so that what waits behind a slow one is "
                        + "not let off.");
        report.table("", "asked for", "requests", "p50", "p95", "p99");
        for (Promise promise : promises) {
            report.row(
                    "`" + promise.name() + "`",
                    promise.words(),
                    promise.latencies().count(),
                    promise.latencies().percentile(50),
                    promise.latencies().percentile(P95),
                    promise.latencies().percentile(99));
        }
    }

    private static String fixed(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
