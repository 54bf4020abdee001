package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page that says what came of a run, with all that is needed to run it again. */
public final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final Path file;
    private final Optional<Section> section;
    private final StringBuilder page = new StringBuilder();
    private final Instant start;
    private final String commit;

    /** A page {@code docs/results/<name>.md}, of a run of {@code command} that begins now. */
    public Report(String name, String title, String command, Clock clock) throws IOException, InterruptedException {
        this(Checkout.root().resolve("docs/results/" + name + ".md"), Optional.empty(), clock);
        begin("# " + title, command);
    }

    private Report(Path file, Optional<Section> section, Clock clock) throws IOException, InterruptedException {
        this.start = clock.instant();
        // Before the run: nobody shall have to leave the tree alone until it ends.
        this.commit = Checkout.commit();
        this.file = file;
        this.section = section;
    }

    /** A section of {@code docs/BENCHMARKS.md}, of a run of {@code command} that begins now. */
    public static Report section(String name, String title, String command, Clock clock)
            throws IOException, InterruptedException {
        Path file = Checkout.root().resolve("docs/BENCHMARKS.md");
        Report report = new Report(file, Optional.of(new Section(name)), clock);
        report.begin("## " + title, command);
        return report;
    }

    private void begin(String heading, String command) {
        page.append(heading).append("\n\nWritten by `").append(command).append("`.\n");
    }

    /** What every page says first. */
    public Report verdict(boolean kept, String promise) throws IOException {
        return table("", "")
                .row("verdict", kept ? "kept" : "**BROKEN**")
                .row("promise", promise)
                .row("commit", commit)
                .row("started", start.truncatedTo(ChronoUnit.SECONDS))
                .row("machine", Machine.words() + ", shared by client, servers and nodes");
    }

    /** What a page says first that has its verdicts in a table; {@code load} is that of the machine before. */
    public Report circumstances(double load) throws IOException {
        return table("", "")
                .row("commit", commit)
                .row("started", start.truncatedTo(ChronoUnit.SECONDS))
                .row("machine", Machine.words())
                .row("load before", load);
    }

    /** A heading within the page. */
    public Report heading(String words) {
        page.append("\n### ").append(words).append('\n');
        return this;
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
        Files.writeString(
                file,
                section.isPresent()
                        ? section.get().replacedIn(Files.readString(file), page.toString())
                        : page.toString());
        LOG.info("{}", page.toString().split("\n##+ ", 2)[0]);
    }

    /** All of it so far. */
    @Override
    public String toString() {
        return page.toString();
    }

    /** Shows all of it, and writes nothing. */
    public void show() {
        LOG.info("{}", page);
    }
}
