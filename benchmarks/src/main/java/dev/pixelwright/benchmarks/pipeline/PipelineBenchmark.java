package dev.pixelwright.benchmarks.pipeline;

import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.ServersCpu;
import dev.pixelwright.benchmarks.lab.Workplace;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What a job costs beside its pixels: the CPU time of our processes, an api node and a worker, less that of the engine alone
 * over the same orders. Small pictures show it best, because there is little to take away.
 */
public final class PipelineBenchmark {

    private static final double MOST_MILLIS = 25;
    private static final List<Orders> KINDS =
            List.of(new Orders(new Size(160, 100), 10), new Orders(new Size(1250, 800), 10));

    private PipelineBenchmark() {}

    /**
     * Measures, writes the page, and ends with 0 when the promise is kept.
     *
     * @param args how many jobs are measured of each kind, 2000 unless said, and how many warm up, 1000
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int jobs = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int warmUp = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        Report report = new Report(
                "pipeline",
                "What a job costs beside its pixels",
                "benchmarks/pipeline/run " + jobs + " " + warmUp,
                Clock.systemUTC());
        List<Measurement> all = new ArrayList<>();
        try (Workplace workplace = Workplace.open();
                Cluster cluster = Cluster.start(workplace, 1)) {
            for (Orders orders : KINDS) {
                all.add(Measurement.of(cluster, orders, jobs, warmUp));
            }
        }
        boolean kept = all.stream().allMatch(one -> one.overhead() <= MOST_MILLIS);
        write(report, all, kept);
        System.exit(kept ? 0 : 1);
    }

    private static void write(Report report, List<Measurement> all, boolean kept)
            throws IOException, InterruptedException {
        report.verdict(kept, "everything but the engine costs at most " + (int) MOST_MILLIS + " CPU ms a job")
                .text("CPU milliseconds a job, from `/proc/<pid>/stat`: user and system time of whole processes, with "
                        + "compilation and garbage collection. *Ours* are the api node and the worker; an order is one "
                        + "`POST`, done, with its events told to Kafka; its result is fetched by one `GET`. The engine "
                        + "alone does the same orders in a process of its own, from memory to memory, with the same "
                        + "options and after the same warm-up. Both take turns in one run, because machines drift.");
        report.table("picture", "ours, ordered and done", "ours, fetched", "engine alone", "**beside the engine**");
        all.forEach(one -> report.row(
                kind(one),
                one.pipeline().cpuPerJob(),
                one.fetching().cpuPerJob(),
                one.engine().cpuPerJob(),
                one.overhead()));
        report.text("The servers are not ours; their CPU milliseconds a job:");
        report.table("picture", "PostgreSQL", "Kafka", "S3");
        all.forEach(one -> {
            int jobs = one.pipeline().jobs();
            ServersCpu servers = one.servers();
            report.row(kind(one), servers.postgres() / jobs, servers.kafka() / jobs, servers.s3() / jobs);
        });
        report.text("Jobs a second, with the client and the servers on the same processors:");
        report.table("picture", "through the service", "engine alone");
        all.forEach(one -> report.row(
                kind(one), one.pipeline().jobsPerSecond(), one.engine().jobsPerSecond()));
        report.write();
    }

    private static String kind(Measurement one) {
        return one.orders().source() + ", " + one.pipeline().jobs() + " jobs";
    }
}
