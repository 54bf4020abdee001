package dev.pixelwright.benchmarks.logins;

import dev.pixelwright.benchmarks.lab.Api;
import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.lab.Pictures;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Rhythm;
import dev.pixelwright.benchmarks.lab.Workplace;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fifty uploads a second by themselves, and the same beside five logins a second, each of which costs a hash that is slow on
 * purpose. Both take turns, because machines drift.
 */
public final class LoginsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(LoginsBenchmark.class);
    private static final int UPLOADS = 50;
    private static final int LOGINS = 5;
    private static final int PEOPLE = 20;
    private static final int PERCENT = 95;
    private static final double MOST = 1.25;
    private static final Size PICTURE = new Size(640, 480);

    private LoginsBenchmark() {}

    /**
     * Measures, writes the page, and ends with 0 when the promise is kept.
     *
     * @param args how many rounds, 5 unless said, and how many seconds each half of one lasts, 20
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        Duration half = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 20);
        Report report = new Report(
                "logins",
                "What logins cost the uploads beside them",
                "benchmarks/logins/run " + rounds + " " + half.toSeconds(),
                Clock.systemUTC());
        Latencies alone = new Latencies();
        Latencies beside = new Latencies();
        Latencies logins = new Latencies();
        try (Workplace workplace = Workplace.open();
                Cluster cluster = Cluster.start(workplace, 0)) {
            Crowd crowd = Crowd.of(cluster.api().uri());
            crowd.uploads().keep(half, new Latencies());
            for (int round = 1; round <= rounds; round++) {
                crowd.uploads().keep(half, alone);
                both(crowd, half, beside, logins);
                LOG.info(String.format(
                        Locale.ROOT,
                        "round %d: p95 of an upload %.1f ms alone, %.1f ms beside logins",
                        round,
                        alone.percentile(PERCENT),
                        beside.percentile(PERCENT)));
            }
        }
        boolean kept = beside.percentile(PERCENT) <= MOST * alone.percentile(PERCENT);
        write(report, alone, beside, logins, kept);
        System.exit(kept ? 0 : 1);
    }

    private static void both(Crowd crowd, Duration length, Latencies uploads, Latencies logins)
            throws InterruptedException, ExecutionException {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> others = second.submit(() -> {
                crowd.logins().keep(length, logins);
                return logins;
            });
            crowd.uploads().keep(length, uploads);
            others.get();
        } finally {
            second.shutdown();
        }
    }

    private static void write(Report report, Latencies alone, Latencies beside, Latencies logins, boolean kept)
            throws IOException, InterruptedException {
        report.verdict(kept, "beside five logins a second the p95 of fifty uploads a second rises by a quarter at most")
                .text(
                        "Milliseconds from when a request was due to its answer; requests come at their rate whether or not "
                                + "those before are answered. An upload is a JPEG of " + PICTURE
                                + ". The node, PostgreSQL, Kafka, "
                                + "the store and the clients share the processors. Both halves of a round take turns in one run.");
        report.table("", "requests", "p50", "p95", "p99");
        row(report, "uploads alone", alone);
        row(report, "uploads beside logins", beside);
        row(report, "logins", logins);
        report.text(String.format(
                Locale.ROOT,
                "The p95 of an upload beside logins is **%.2f** of that alone.",
                beside.percentile(PERCENT) / alone.percentile(PERCENT)));
        report.write();
    }

    private static void row(Report report, String what, Latencies latencies) {
        report.row(
                what,
                latencies.count(),
                latencies.percentile(50),
                latencies.percentile(PERCENT),
                latencies.percentile(99));
    }

    /** Those who upload and those who sign in. */
    private record Crowd(Rhythm uploads, Rhythm logins) {

        static Crowd of(URI service) throws IOException, InterruptedException {
            Api uploader = Api.registered(service, "uploader");
            List<byte[]> pictures = Pictures.jpegs(PICTURE, 10);
            for (int i = 0; i < PEOPLE; i++) {
                Api.registered(service, "person" + i);
            }
            return new Crowd(
                    new Rhythm(UPLOADS, number -> uploader.upload(pictures.get(number % pictures.size()))),
                    new Rhythm(LOGINS, number -> Api.signedIn(service, "person" + number % PEOPLE)));
        }
    }
}
