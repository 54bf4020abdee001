package dev.pixelwright.benchmarks.jobs;

import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Node;
import dev.pixelwright.benchmarks.lab.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the first order to the last end, with workers killed on the way. */
final class Course {

    private static final Logger LOG = LoggerFactory.getLogger(Course.class);

    /** A worker's death: how many seconds after the first order, how many jobs were done by then, how many it held. */
    record Kill(double second, long completed, long held) {}

    private static final long STALLED_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Cluster cluster;
    private final Rows rows;
    private final List<Kill> kills = new ArrayList<>();
    private final long begin = System.nanoTime();

    Course(Cluster cluster, Rows rows) {
        this.cluster = cluster;
        this.rows = rows;
    }

    /**
     * Orders all, kills one worker when a third of {@code count} is done and another at two thirds, and waits for the end.
     *
     * @throws IllegalStateException when nothing moves for five minutes
     */
    void run(Load load, int count) throws InterruptedException {
        CompletableFuture<Double> ordered = CompletableFuture.supplyAsync(() -> order(load));
        List<Long> moments = List.of(count / 3L, count * 2L / 3);
        long completed = 0;
        long moved = System.nanoTime();
        while (!ordered.isDone() || rows.number("SELECT count(*) FROM jobs WHERE due_at IS NOT NULL") > 0) {
            long now = rows.number("SELECT count(*) FROM jobs WHERE status = 'COMPLETED'");
            moved = now > completed ? System.nanoTime() : moved;
            completed = now;
            if (kills.size() < moments.size() && completed >= moments.get(kills.size())) {
                kill(cluster.workers().get(kills.size()), completed);
            }
            if (System.nanoTime() - moved > STALLED_NANOS) {
                throw new IllegalStateException("Nothing moves any more after " + completed + " jobs");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        LOG.info(String.format(
                Locale.ROOT, "All acknowledged after %.1f s, all ended after %.1f s", ordered.join(), seconds()));
    }

    private double order(Load load) {
        try {
            load.order();
            return seconds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void kill(Node worker, long completed) {
        // A worker is named after its process.
        String name = "%-" + worker.process().pid() + "-%";
        worker.process().kill9();
        long held = rows.number("SELECT count(*) FROM jobs WHERE status = 'PROCESSING' AND worker LIKE ?", name);
        kills.add(new Kill(seconds(), completed, held));
        LOG.info("Killed a worker with {} jobs done and {} in its hands", completed, held);
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** In their order. */
    List<Kill> kills() {
        return kills;
    }
}
