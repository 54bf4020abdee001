package dev.pixelwright.benchmarks.jobs;

import dev.pixelwright.benchmarks.lab.Child;
import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Rows;
import dev.pixelwright.benchmarks.lab.Workplace;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.time.Clock;

/**
 * Many different jobs on pictures of a megapixel through a cluster of one api node and four workers, of which two are
 * killed on the way: is each done, and once?
 */
public final class JobsBenchmark {

    private static final Orders ORDERS = new Orders(new Size(1250, 800), 10);
    private static final int WORKERS = 4;

    private JobsBenchmark() {}

    /**
     * Measures, writes the page, and ends with 0 when the promise is kept.
     *
     * @param args how many jobs, 10,000 unless said
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Report report = new Report(
                "jobs",
                "%,d jobs while workers die".formatted(count),
                "benchmarks/jobs/run " + count,
                Clock.systemUTC());
        boolean kept;
        try (Workplace workplace = Workplace.open();
                Cluster cluster = Cluster.start(workplace, WORKERS);
                Rows rows = cluster.rows()) {
            Load load = Load.prepare(cluster, ORDERS, count);
            Course course = new Course(cluster, rows);
            course.run(load, count);
            double seconds = course.seconds();
            Results results = load.results();
            Child check = cluster.command("check");
            kept = write(report, count, seconds, new Findings(course, results, Books.read(rows), check));
        }
        System.exit(kept ? 0 : 1);
    }

    /** All that was looked at in the end. */
    private record Findings(Course course, Results results, Books books, Child check) {

        boolean nothingLost(int count) {
            return results.lost().isEmpty() && books.completed() == count && results.jobs() == count;
        }

        boolean nothingDoubled(int count) {
            return books.doubles() == 0
                    && books.derivatives() == count
                    && results.derivatives() == count
                    && results.contents() == count;
        }
    }

    private static boolean write(Report report, int count, double seconds, Findings found)
            throws IOException, InterruptedException {
        boolean agrees = found.check().exitValue() == 0;
        boolean killed = found.course().kills().size() == 2;
        boolean kept = found.nothingLost(count) && found.nothingDoubled(count) && agrees && killed;
        Books books = found.books();
        report.verdict(kept, "every acknowledged job is completed, and no result is there twice, though workers die");
        report.table("what", "figure")
                .row("jobs acknowledged, all different", found.results().jobs())
                .row("jobs completed", books.completed())
                .row(
                        "lost: not completed, or without a JPEG of the right size",
                        found.results().lost().size())
                .row("duplicates", books.doubles())
                .row("different results named by the jobs", found.results().derivatives())
                .row(
                        "different files fetched over HTTP and decoded",
                        found.results().contents())
                .row("rows of results", books.derivatives())
                .row("`pixelwright check`", found.check().said().strip())
                .row("**jobs a second**, from the first order to the last end", count / seconds)
                .row("seconds, from the first order to the last end", seconds)
                .row("attempts beyond the first", books.attempts() - count)
                .row("workers that died over a job", books.crashes())
                .row("objects without a result, for the collector", books.uncollected());
        report.table("worker killed at second", "jobs completed by then", "jobs in its hands");
        found.course().kills().forEach(kill -> report.row(kill.second(), kill.completed(), kill.held()));
        report.text("Pictures of " + ORDERS.source()
                + " pixels; PostgreSQL (durable), a Kafka broker, an S3 server, one " + "api node, " + WORKERS
                + " workers and the client, each a process, all on the same processors.");
        found.results().lost().stream().limit(20).forEach(report::text);
        report.write();
        return kept;
    }
}
