package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.benchmarks.lab.Report;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page about all plans: one line a call, then the plans themselves. */
final class PlanReport {

    // More rows than this is marked: somebody pays for them, and the page says who.
    private static final long MANY = 5_000;

    private final Report report;
    private final int count;

    PlanReport(int count, Clock clock) throws IOException, InterruptedException {
        this.count = count;
        this.report = new Report(
                "plans",
                "How the database goes about every statement",
                "benchmarks/plans/run" + (count == 1_000_000 ? "" : " " + count),
                clock);
    }

    /** Writes it, and answers whether the promise is kept. */
    boolean write(List<Seen> seen, Set<String> uncalled, Map<String, Long> large)
            throws IOException, InterruptedException {
        Choice choice = new Choice(seen);
        List<Seen> taken = seen.stream().map(choice::taken).toList();
        boolean scans = taken.stream()
                .flatMap(one -> one.statements().stream())
                .anyMatch(statement -> statement.scansAny(large));
        boolean silent = taken.stream().allMatch(one -> one.statements().isEmpty());
        boolean kept = !scans && !silent && uncalled.isEmpty();
        report.verdict(kept, "no statement of any port reads a large table from end to end, or half of it");
        report.text(
                ("%,d images, as many jobs; large tables: %s. Every method of every port is called%s, once planned for "
                                + "the values at hand and once without knowing them (`plan_cache_mode`), and `auto_explain` says "
                                + "what the server did, its checks of foreign keys too. Shown is what PostgreSQL would choose: a "
                                + "plan without the values only where it reckons it cheaper. Times are those of a single call on "
                                + "a cold connection, with the measuring. *Many rows* are counted where an answer has a `total`: over an "
                                + "index alone, and as many as the total says.")
                        .formatted(
                                count,
                                String.join(", ", large.keySet()),
                                uncalled.isEmpty() ? "" : " BUT " + uncalled));
        report.table("call", "statements", "slowest, ms", "most rows looked at", "");
        Map<String, List<Seen>> calls = new LinkedHashMap<>();
        taken.forEach(one ->
                calls.computeIfAbsent(one.call(), name -> new ArrayList<>()).add(one));
        calls.forEach((call, both) -> line(call, statements(both), large));
        calls.forEach((call, both) -> plans(call, statements(both)));
        report.write();
        return kept;
    }

    private static List<Statement> statements(Collection<Seen> calls) {
        return calls.stream().flatMap(one -> one.statements().stream()).toList();
    }

    private void line(String call, List<Statement> statements, Map<String, Long> large) {
        double slowest =
                statements.stream().mapToDouble(Statement::millis).max().orElse(0);
        long looked = statements.stream().mapToLong(Statement::looked).max().orElse(0);
        String mark = looked > MANY ? "many rows" : "";
        if (statements.stream().anyMatch(statement -> statement.scansAny(large))) {
            mark = "**READS A WHOLE TABLE**";
        }
        report.row(
                "`" + call + "`",
                statements.stream().map(Statement::sql).distinct().count(),
                slowest,
                looked,
                mark);
    }

    private void plans(String call, List<Statement> statements) {
        Set<String> shapes = new LinkedHashSet<>();
        StringBuilder story = new StringBuilder();
        for (Statement statement : statements) {
            if (shapes.add(statement.shape())) {
                story.append(statement.story()).append('\n');
            }
        }
        report.text("## " + call + "\n\n```\n" + story.toString().strip() + "\n```");
    }
}
