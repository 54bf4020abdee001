package dev.pixelwright.app.deploy;

import dev.pixelwright.app.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/METRICS.md} says that there is, and what a query asks for that there is not. */
final class Described {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|([^|]*)\\| (.*) \\|$");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern PART = Pattern.compile("(.*)_(bucket|count|sum)");
    // Prometheus gives these itself, or prometheus.yml does.
    private static final Set<String> OF_TARGETS = Set.of("job", "instance", "role");
    // Their values are as many as there are routes.
    private static final Set<String> OPEN = Set.of("method", "route", "status", "le", "job", "instance");

    private final Map<String, Row> rows;
    private final Set<String> recorded;

    private record Row(String name, Set<String> labels, String words) {}

    private Described(Map<String, Row> rows, Set<String> recorded) {
        this.rows = rows;
        this.recorded = recorded;
    }

    /** With the names of recording rules, which are there too. */
    static Described with(Set<String> recorded) {
        return of(DeployFiles.text(Project.root().resolve("docs").resolve("METRICS.md")), recorded);
    }

    static Described of(String page, Set<String> recorded) {
        return new Described(
                ROW.matcher(page)
                        .results()
                        .map(row -> new Row(row.group(1), words(row.group(2)), row.group(3)))
                        .collect(Collectors.toMap(Row::name, Function.identity())),
                recorded);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1)).collect(Collectors.toSet());
    }

    /** What {@code query} asks for in vain, in words. */
    List<String> faults(String query) {
        PromQl asked = PromQl.of(query);
        Stream<String> groups = asked.metrics().stream().anyMatch(name -> !recorded.contains(name))
                ? asked.grouped().stream()
                        .filter(label -> asked.metrics().stream().noneMatch(metric -> has(metric, label)))
                        .map(label -> "nothing has the label " + label)
                : Stream.empty();
        return Stream.concat(asked.metrics().stream().flatMap(name -> faults(name, asked)), groups)
                .map(fault -> fault + " in " + query)
                .toList();
    }

    private Stream<String> faults(String metric, PromQl asked) {
        if (recorded.contains(metric) || metric.equals("up")) {
            return Stream.empty();
        }
        if (row(metric).isEmpty()) {
            return Stream.of(metric + " is not described");
        }
        return asked.matched().getOrDefault(metric, List.of()).stream()
                .flatMap(match -> faults(metric, match, row(metric).orElseThrow()));
    }

    private Stream<String> faults(String metric, PromQl.Match match, Row row) {
        if (!has(metric, match.label())) {
            return Stream.of(metric + " has no label " + match.label());
        }
        boolean known = OPEN.contains(match.label())
                || match.value().isEmpty()
                || match.value().startsWith("$")
                || words(row.words()).contains(match.value());
        return known ? Stream.empty() : Stream.of(metric + " is nowhere said to have " + match);
    }

    private boolean has(String metric, String label) {
        boolean ofTheHistogram = label.equals("le") && metric.endsWith("_bucket");
        return ofTheHistogram
                || OF_TARGETS.contains(label)
                || row(metric).filter(row -> row.labels().contains(label)).isPresent();
    }

    // Histograms have all three, summaries no buckets.
    private Optional<Row> row(String metric) {
        if (rows.containsKey(metric)) {
            return Optional.of(rows.get(metric))
                    .filter(row ->
                            !row.words().startsWith("histogram") && !row.words().startsWith("summary"));
        }
        return Optional.of(PART.matcher(metric))
                .filter(Matcher::matches)
                .flatMap(part -> Optional.ofNullable(rows.get(part.group(1)))
                        .filter(row -> row.words().startsWith("histogram")
                                || (row.words().startsWith("summary")
                                        && !part.group(2).equals("bucket"))));
    }
}
