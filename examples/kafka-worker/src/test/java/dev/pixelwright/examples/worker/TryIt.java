package dev.pixelwright.examples.worker;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.work.HousekeepingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole installation in one process, with nothing installed: one order, and a worker that does it. */
public final class TryIt {

    private static final int LOOK_AGAIN_MILLIS = 50;

    private TryIt() {}

    /** Takes a picture, a transformation, and the file that the result goes to. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("Usage: kafka-worker PICTURE TRANSFORMATION RESULT");
            System.exit(2);
        }
        Path picture = Path.of(arguments[0]);
        System.out.println("Starting PostgreSQL, Kafka and an S3 server");
        try (Servers servers = new Servers(Files.createTempDirectory("kafka-worker-"))) {
            ClusterSettings settings = ClusterSettings.of(servers.environment());
            try (Orders orders = new Orders(settings);
                    KafkaWorker worker = new KafkaWorker(settings, "worker-1", 2, HousekeepingPolicy.DEFAULT)) {
                System.out.println(worker + " works");
                JobId job = orders.order(picture.getFileName().toString(), Files.readAllBytes(picture), arguments[1]);
                System.out.println("Ordered job " + job);
                if (await(orders, job) == JobStatus.COMPLETED) {
                    Files.write(Path.of(arguments[2]), orders.result(job));
                    System.out.println("Made " + arguments[2]);
                }
            }
        }
    }

    private static JobStatus await(Orders orders, JobId id) throws InterruptedException {
        while (true) {
            Job job = orders.find(id);
            switch (job.status()) {
                case QUEUED, PROCESSING -> Thread.sleep(LOOK_AGAIN_MILLIS);
                case COMPLETED, FAILED, CANCELLED -> {
                    System.out.println("It is " + job.status());
                    return job.status();
                }
            }
        }
    }
}
