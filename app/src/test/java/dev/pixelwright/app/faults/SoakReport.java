package dev.pixelwright.app.faults;

import dev.pixelwright.app.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a soak, as a page that the next one writes anew. */
final class SoakReport {

    private final long seed;
    private final Duration total;
    private boolean kept;

    SoakReport(long seed, Duration total) {
        this.seed = seed;
        this.total = total;
    }

    /** Every promise was kept. */
    void succeeded() {
        kept = true;
    }

    /** Writes {@code docs/results/soak.md}. */
    void write(Instant start, Map<Trouble, Integer> troubles, Map<String, Object> totals)
            throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("# The last soak\n\nWritten by `benchmarks/soak/run --seconds "
                + total.toSeconds() + " --seed " + seed + "`. The same seed makes the same trouble again.\n\n");
        page.append("| | |\n|---|---|\n");
        row(page, "verdict", kept ? "every promise was kept" : "**A PROMISE WAS BROKEN**");
        row(page, "commit", commit());
        row(page, "started", start.truncatedTo(ChronoUnit.SECONDS));
        row(page, "seed", seed);
        row(page, "trouble for", total.toSeconds() + " s");
        row(
                page,
                "lasted with start and settling",
                Duration.between(start, Instant.now()).toSeconds() + " s");
        new TreeMap<>(totals).forEach((name, value) -> row(page, name, value));
        page.append("\n| trouble | times |\n|---|---|\n");
        troubles.forEach((trouble, times) ->
                row(page, trouble.name().toLowerCase(Locale.ROOT).replace('_', ' '), times));
        Path folder = Files.createDirectories(Project.root().resolve("docs").resolve("results"));
        Files.writeString(folder.resolve("soak.md"), page);
    }

    private static void row(StringBuilder page, String name, Object value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .directory(Project.root().toFile())
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}
