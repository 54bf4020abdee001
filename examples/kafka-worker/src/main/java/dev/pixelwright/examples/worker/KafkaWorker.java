package dev.pixelwright.examples.worker;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.work.HousekeepingPolicy;
import java.util.concurrent.CountDownLatch;

/**
 * Does jobs, and serves nobody. Start as many as there is work for: a job is claimed in the database by one of them, and
 * that of a worker that dies is claimed by another when its lease has run out.
 */
public final class KafkaWorker implements AutoCloseable {

    private final String name;
    private final Cluster cluster;
    private final Pixelwright pixelwright;

    /**
     * Starts working.
     *
     * @param name for the logs and the administrators, 1 to 100 characters
     * @param threads jobs at once, at least 1
     * @param housekeeping how often it looks by itself for jobs whose bell was lost
     */
    public KafkaWorker(ClusterSettings settings, String name, int threads, HousekeepingPolicy housekeeping) {
        this.name = name;
        cluster = new Cluster(settings);
        pixelwright = cluster.pixelwright()
                .worker(new WorkerId(name))
                .workers(threads)
                .housekeeping(housekeeping)
                .build()
                .start();
    }

    /** Works as the environment says, until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        String name = System.getenv().getOrDefault("HOSTNAME", "worker") + "-"
                + ProcessHandle.current().pid();
        KafkaWorker worker = new KafkaWorker(
                ClusterSettings.of(System.getenv()),
                name,
                Runtime.getRuntime().availableProcessors(),
                HousekeepingPolicy.DEFAULT);
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        new CountDownLatch(1).await();
    }

    /** Lets the jobs that run end, or gives them back to others, within some 17 seconds. */
    @Override
    public void close() {
        pixelwright.close();
        cluster.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
