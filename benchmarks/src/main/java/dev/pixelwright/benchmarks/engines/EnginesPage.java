package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.benchmarks.score.Score;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The outcomes and verdicts in tables. */
final class EnginesPage {

    private static final String NONE = "–";
    private static final double BUSY = 0.3;

    private final Report report;
    private final Race.Pace pace;

    EnginesPage(Report report, Race.Pace pace) {
        this.report = report;
        this.pace = pace;
    }

    void fill(List<Outcome> outcomes, List<Goal.Verdict> verdicts, double load) throws IOException {
        report.circumstances(load);
        if (load > BUSY) {
            report.text(
                    "**The machine was busy with other things: ratios are about right, absolute figures are not.**");
        }
        report.text("Figures are least / **median** / most of " + pace.rounds() + " rounds, in each of which every "
                + "contender takes a turn of about " + seconds(pace.batchMillis())
                + " on an otherwise idle machine, after "
                + seconds(pace.warmMillis()) + " of warming up. Ratios are ours ÷ theirs, round by round.");
        goals(verdicts);
        contenders(outcomes);
        for (Outcome outcome : outcomes) {
            if (!outcome.task().name().startsWith(Tasks.GRID)) {
                task(outcome);
            }
        }
        grid(outcomes.stream()
                .filter(outcome -> outcome.task().name().startsWith(Tasks.GRID))
                .toList());
    }

    private void goals(List<Goal.Verdict> verdicts) {
        long missed = verdicts.stream().filter(verdict -> !verdict.kept()).count();
        report.heading("Goals: " + (missed == 0 ? "all kept" : missed + " of " + verdicts.size() + " not kept"));
        report.table("task", "goal", "figure", "");
        for (Goal.Verdict verdict : verdicts) {
            String figure = verdict.figure().map(Goal::shown).orElse("not measured");
            report.row(verdict.task(), verdict.goal(), figure, verdict.kept() ? "kept" : "**NOT KEPT**");
        }
    }

    private void contenders(List<Outcome> outcomes) {
        report.heading("Who takes part, and how it is measured");
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        for (Outcome outcome : outcomes) {
            outcome.entries().forEach(entry -> names.add("`" + entry.contender().key() + "`: " + entry.name()));
            missing.addAll(outcome.missing());
        }
        missing.forEach(name -> names.add("**not there**: " + name));
        report.text("- " + String.join("\n- ", names));
        report.text(
                "Each is a process of its own that is started for the task and makes picture after picture, from bytes in "
                        + "memory to bytes in memory. ImageMagick has no such process: each picture is one, with its start, and the "
                        + "files lie in the temporary folder; GraphicsMagick takes a process a turn (`gm batch`) and files as well. One "
                        + "thread works on a picture everywhere; sharp's cache is off, and its concurrency is 1 where one is made at a "
                        + "time and what it chose by itself where two are. The Java machines have the options of the service's engine "
                        + "processes: 512 MiB of heap and the serial collector.");
        report.text("*CPU* is user and system time of the whole process, compiler and collector included "
                + "(`/proc/<pid>/stat`), in milliseconds for each time that the task was done. *MiB* is the most resident "
                + "memory that the process had since its start (`VmHWM`).");
        report.text(
                "*MS-SSIM* is the multi-scale structural similarity of the luma (Wang, Simoncelli and Bovik 2003): no kept "
                        + "library brings SSIMULACRA 2. *dB* is the peak signal-to-noise ratio over red, green and blue. The reference "
                        + "of both is the source decoded in full by the JDK and resampled by Lanczos of three lobes in double "
                        + "precision, on the samples as they are coded, not rounded and not compressed. So that all have its geometry, "
                        + "everybody scales each side by itself (sharp's `fit: fill`): a side that is cut by half a pixel would "
                        + "count for more than all that is compared. Image I/O of a JDK that a Linux "
                        + "distribution built decodes by the system's libjpeg-turbo, twice as fast as the decoder that others bundle.");
    }

    private void task(Outcome outcome) {
        Task task = outcome.task();
        report.heading("`" + task.name() + "`: " + task.words());
        report.text("Source: " + task.input().words() + ". Results: "
                + String.join(
                        ", ",
                        task.wanted().stream().map(wanted -> "`" + wanted + "`").toList())
                + ".");
        report.table("", "CPU, ms", "ours ÷", "a second", "ours ÷", "MiB", "bytes", "MS-SSIM", "dB");
        for (Entry entry : outcome.entries()) {
            boolean ours = entry.contender() == Contender.OURS;
            report.row(
                    ours ? "**ours**" : entry.contender().key(),
                    Spread.of(entry.cpu()),
                    ours ? NONE : ratio(outcome.cpuRatio(entry.contender())),
                    Spread.of(entry.throughput()),
                    ours ? NONE : ratio(outcome.throughputRatio(entry.contender())),
                    Math.round(entry.peakMib()),
                    entry.bytes(),
                    similarity(entry.score()),
                    decibels(entry.score()));
        }
    }

    private void grid(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        report.heading("Every photograph, and some generated pictures, to 1024 as JPEG");
        report.table(
                "source",
                "CPU of ours, ms",
                "÷ sharp",
                "÷ Thumbnailator",
                "bytes ÷ sharp",
                "MS-SSIM",
                "sharp's",
                "dB",
                "sharp's");
        for (Outcome outcome : outcomes) {
            Optional<Entry> ours = outcome.entry(Contender.OURS);
            Optional<Score> own = ours.flatMap(Entry::score);
            Optional<Score> sharps = outcome.entry(Contender.SHARP).flatMap(Entry::score);
            report.row(
                    outcome.task().words(),
                    ours.map(entry -> Spread.of(entry.cpu()).toString()).orElse(NONE),
                    ratio(outcome.cpuRatio(Contender.SHARP)),
                    ratio(outcome.cpuRatio(Contender.THUMBNAILATOR)),
                    outcome.figure("bytes/sharp").map(Goal::shown).orElse(NONE),
                    similarity(own),
                    similarity(sharps),
                    decibels(own),
                    decibels(sharps));
        }
    }

    private static String seconds(double millis) {
        return Goal.shown(millis / 1000) + " s";
    }

    private static String ratio(Optional<Spread> spread) {
        return spread.map(one -> one.shown(2)).orElse(NONE);
    }

    private static String similarity(Optional<Score> score) {
        return score.map(one -> String.format(Locale.ROOT, "%.4f", one.similarity()))
                .orElse(NONE);
    }

    private static String decibels(Optional<Score> score) {
        return score.map(one -> String.format(Locale.ROOT, "%.2f", one.decibels()))
                .orElse(NONE);
    }
}
