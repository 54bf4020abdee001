package dev.pixelwright.examples.worker;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiPorts;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.adapters.kafka.KafkaConnection;
import dev.pixelwright.adapters.kafka.KafkaDomainEvents;
import dev.pixelwright.adapters.kafka.KafkaJobEvents;
import dev.pixelwright.adapters.kafka.KafkaJobQueue;
import dev.pixelwright.adapters.s3.S3BlobStore;
import dev.pixelwright.adapters.s3.S3Connection;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.PixelwrightBuilder;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.Ids;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What the processes of one installation share, opened: the same for those that take orders and those that work. Nothing
 * waits for the bucket or the brokers; the database must answer, because its tables are made or brought up to date.
 */
public final class Cluster implements AutoCloseable {

    private final Ids ids;
    private final JdbiDatabase database;
    private final S3Connection bucket;
    private final KafkaConnection kafka;
    private final KafkaJobEvents events;

    /**
     * Opens the parts.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable}
     */
    public Cluster(ClusterSettings settings) {
        SecureRandom random = new SecureRandom();
        ids = new TimeSortedIds(Clock.systemUTC(), random);
        database = new JdbiDatabase(settings.database());
        database.migrate();
        bucket = new S3Connection(settings.bucket(), random::nextDouble);
        kafka = KafkaConnection.open(settings.kafka());
        events = new KafkaJobEvents(kafka, ids);
    }

    /** The front door over them, for a process that does what its builder is told yet: take orders, work, or both. */
    public PixelwrightBuilder pixelwright() {
        return Pixelwright.builder(new PlanarJpegEngine(new Java2dEngine()))
                .ids(ids)
                .database(JdbiPorts.of(database))
                .store(new S3BlobStore(bucket))
                .queue(new KafkaJobQueue(kafka))
                .events(events)
                .domainEvents(new KafkaDomainEvents(kafka));
    }

    /** Lets go of all of them; to be closed after what {@link #pixelwright()} has built. */
    @Override
    public void close() {
        events.close();
        kafka.close();
        bucket.close();
        database.close();
    }
}
