package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page that says what came of a run, with all that is needed to run it again. */
public final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final Path file;
    private final StringBuilder page = new StringBuilder();
    private final Instant start;
    private final String commit;

    /** A page {@code docs/results/<name>.md}, of a run of {@code command} that begins now. */
    public Report(String name, String title, String command, Clock clock) throws IOException, InterruptedException {
        this.start = clock.instant();
        // Before the run: nobody shall have to leave the tree alone until it ends.
        this.commit = Checkout.commit();
        this.file = Checkout.root().resolve("docs/results/" + name + ".md");
        page.append("# ")
                .append(title)
                .append("\n\nWritten by `")
                .append(command)
                .append("`.\n");
    }

    /** What every page says first. */
    public Report verdict(boolean kept, String promise) throws IOException {
        return table("", "")
                .row("verdict", kept ? "kept" : "**BROKEN**")
                .row("promise", promise)
                .row("commit", commit)
                .row("started", start.truncatedTo(ChronoUnit.SECONDS))
                .row("machine", machine());
    }

    /** A paragraph. */
    public Report text(String words) {
        page.append('\n').append(words).append('\n');
        return this;
    }

    /** Begins a table. */
    public Report table(String... columns) {
        page.append('\n');
        row((Object[]) columns);
        page.append("|---".repeat(columns.length)).append("|\n");
        return this;
    }

    /** A line of the table; fractions are shown with one digit. */
    public Report row(Object... cells) {
        Stream.of(cells).forEach(cell -> page.append("| ").append(shown(cell)).append(' '));
        page.append("|\n");
        return this;
    }

    private static String shown(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(cell);
    }

    /** Writes the page, and shows it up to its first section. */
    public void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        LOG.info("{}", page.toString().split("\n## ", 2)[0]);
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(cpus) ? Files.readAllLines(cpus) : List.of();
        String model = lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        return "%d processors (%s), shared by client, servers and nodes; %s; Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        System.getProperty("os.name"),
                        Runtime.version());
    }
}
